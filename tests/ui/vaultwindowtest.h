// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/desk.h"
#include "core/desk/vaultdoor.h"
#include "core/desk/vaultworker.h"
#include "tests/core/journalof.h"
#include "tests/sandboxprocess.h"
#include "tests/ui/uitest.h"
#include "ui/kit/themekeeper.h"
#include "ui/window/deskcontroller.h"
#include "ui/window/language.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace Vaglio::Testing {

using namespace Qt::StringLiterals;

constexpr int Long = 30'000;

/// What the tests of a desk that lasts stand on: before each a new vault and the real sandbox as
/// newly started; a desk and the real window as a test makes them.
class VaultWindowTest : public QObject {
    Q_OBJECT
public:
    explicit VaultWindowTest(int seed)
        : m_seed(seed)
    {
    }

protected slots:
    void initTestCase() { new ThemeKeeper(qApp, Theme::Mode::Light); }

    void init()
    {
        m_language.apply(LanguageChoice::English);
        if (m_sandbox.isRunning()) {
            QVERIFY(m_sandbox.reset());
        } else {
            QVERIFY2(m_sandbox.start({ u"--seed"_s, QString::number(m_seed) }),
                qPrintable(m_sandbox.errorText()));
        }
        m_folder = std::make_unique<QTemporaryDir>();
        m_door = std::make_unique<VaultDoor>(m_folder->filePath(u"vault"_s), nullptr);
        m_door->setPassphraseCost(PassphraseCost::least());
        const auto made = m_door->create({ false, u"a quiet harbour at noon"_s });
        QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), Long);
        QVERIFY(made.result().has_value());
        m_store = std::make_unique<QSettings>(
            m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(m_store.get());
        openDesk();
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
        m_settings.reset();
        m_store.reset();
        m_door.reset();
        m_folder.reset();
    }

protected:
    /// As at a start of the program: a desk and a window that remember nothing but the vault.
    virtual void openDesk() = 0;

    void makeDesk()
    {
        m_window.reset();
        m_desk = std::make_unique<Desk>(
            Account { Environment::BuiltIn, m_sandbox.baseUrl(), SandboxProcess::token() },
            u"G. Ferri"_s, std::chrono::minutes(1), m_door->deskVault());
    }
    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(m_settings.get());
        auto* controller = new DeskController(m_window.get(), m_settings.get());
        controller->setDesk(m_desk.get(), m_door->deskVault());
        m_window->resize(1440, 868);
        showActive(m_window.get());
    }

    [[nodiscard]] QWidget* part(const QString& name) const
    {
        return m_window->findChild<QWidget*>(name);
    }
    [[nodiscard]] bool isShown(const QString& name) const
    {
        return part(name) != nullptr && part(name)->isVisible();
    }
    [[nodiscard]] QString words(const QString& name) const
    {
        const auto* label = m_window->findChild<QLabel*>(name);
        return label == nullptr ? QString() : label->text();
    }
    void click(const QString& button)
    {
        auto* control = m_window->findChild<QAbstractButton*>(button);
        QVERIFY2(
            control != nullptr && control->isVisible() && control->isEnabled(), qPrintable(button));
        QTest::mouseClick(control, Qt::LeftButton);
    }

    /// "what subject by actor", a line an event.
    [[nodiscard]] QStringList journal() const { return journalOf(*m_door->deskVault().worker); }

    /// For eyes, where pictures are asked for: calls save("light") and save("dark") once the widget
    /// shows that theme.
    void inBothThemes(QWidget* shown, const std::function<void(const QString&)>& save)
    {
        if (qEnvironmentVariableIsEmpty("VAGLIO_PICTURES")) {
            return;
        }
        auto* keeper = qApp->findChild<ThemeKeeper*>();
        for (const Theme::Mode mode : { Theme::Mode::Light, Theme::Mode::Dark }) {
            const bool isDark = mode == Theme::Mode::Dark;
            keeper->setMode(mode);
            const QColor window = Theme(isDark).color(Token::Window);
            QTRY_COMPARE(shown->palette().color(QPalette::Window), window);
            save(isDark ? u"dark"_s : u"light"_s);
        }
        keeper->setMode(Theme::Mode::Light);
    }

    Language m_language; ///< its plurals
    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VaultDoor> m_door;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;

private:
    int m_seed;
};

} // namespace Vaglio::Testing
