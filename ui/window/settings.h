// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account.h"
#include "core/domain/linkorder.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QVariant>

#include <chrono>
#include <optional>

class QSettings;

namespace Vaglio {

enum class ThemeChoice { System, Light, Dark };
enum class LanguageChoice { System, English, Italian };

/// What a person chose, typed, over one QSettings file that only its owner can read. Never holds a
/// token, a link or anything of an applicant. Each setter writes at once and tells of a change; on
/// a full disk what was chosen holds for this run, and is written with the next change that finds
/// room.
class Settings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)
public:
    /// The store is not owned and must live longer.
    explicit Settings(QSettings* store, QObject* parent = nullptr);
    ~Settings() override;

    /// Nothing before the first run has ended.
    [[nodiscard]] std::optional<Environment> environment() const;
    void setEnvironment(Environment environment);
    [[nodiscard]] QString operatorName() const;
    void setOperatorName(const QString& name);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] LanguageChoice language() const;
    void setLanguage(LanguageChoice language);

    [[nodiscard]] PriceList prices() const;
    void setPrices(const PriceList& prices);

    /// While an outcome may come any minute: between 10 s and 1 h; 60 s where nothing, or nonsense,
    /// is stored.
    [[nodiscard]] std::chrono::seconds checkInterval() const;
    void setCheckInterval(std::chrono::seconds interval);

    /// How often the service may be asked anything within a minute: 10 to 600; 120 where nothing,
    /// or nonsense, is stored.
    [[nodiscard]] int callsPerMinute() const;
    void setCallsPerMinute(int calls);

    /// How long nobody touches keyboard or mouse before the vault locks: 5, 10 or 30 minutes, or
    /// zero for never. 10 where nothing, or nonsense, is stored.
    [[nodiscard]] std::chrono::minutes lockAfter() const;
    void setLockAfter(std::chrono::minutes time);

    /// Where the vault of an environment is, when it is not in the usual place; else empty.
    [[nodiscard]] QString vaultFolder(Environment environment) const;
    /// before: where it still is, while it is being moved to the folder; else empty.
    void setVaultFolder(Environment environment, const QString& folder, const QString& before = {});
    /// Where a vault was whose move has not ended; empty where none was under way.
    [[nodiscard]] QString vaultFolderBefore(Environment environment) const;
    /// What the journal of a vault does not say yet of a move of its folder: it came to it, or not.
    [[nodiscard]] std::optional<bool> moveToNote(Environment environment) const;
    void setMoveToNote(Environment environment, std::optional<bool> isMoved);

    /// Opaque states of widgets, empty where none is kept: "window", "splitter", "columns".
    [[nodiscard]] QByteArray state(const QString& name) const;
    void setState(const QString& name, const QByteArray& state);

signals:
    void themeChanged();
    void languageChanged();
    void pricesChanged();
    void operatorNameChanged();
    void checkIntervalChanged();
    void callsPerMinuteChanged();
    void lockAfterChanged();

private:
    [[nodiscard]] QVariant value(const QString& key) const;
    /// An invalid value takes away what is there.
    void write(const QHash<QString, QVariant>& values);
    [[nodiscard]] bool hasRoom() const;

    QHash<QString, QVariant> m_unwritten; ///< the disk had no room for it
    QSettings* m_store;
};

} // namespace Vaglio
