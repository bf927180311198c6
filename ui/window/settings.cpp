// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryFile>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds ShortestInterval { 10 };
constexpr std::chrono::seconds LongestInterval { 3600 };
constexpr std::chrono::seconds UsualInterval { 60 };
constexpr int FewestCalls = 10;
constexpr int MostCalls = 600;
constexpr int UsualCalls = 120;
constexpr std::array<int, 4> LockMinutes { 0, 5, 10, 30 };
constexpr int UsualLockMinutes = 10;
constexpr qsizetype RoomBeyond = 16 * 1024; ///< bytes; for its lock, and for what is added
constexpr std::int64_t HighestPrice = 100'000; // cents; more is a damaged file

/// How a choice is written: a word, so that the file stays readable and old numbers cannot shift.
template <typename T, std::size_t N> using Words = std::array<std::pair<T, const char16_t*>, N>;

constexpr Words<Environment, 3> EnvironmentWords { {
    { Environment::BuiltIn, u"builtin" },
    { Environment::Sandbox, u"sandbox" },
    { Environment::Production, u"production" },
} };
constexpr Words<ThemeChoice, 3> ThemeWords { {
    { ThemeChoice::System, u"system" },
    { ThemeChoice::Light, u"light" },
    { ThemeChoice::Dark, u"dark" },
} };
constexpr Words<LanguageChoice, 3> LanguageWords { {
    { LanguageChoice::System, u"system" },
    { LanguageChoice::English, u"en" },
    { LanguageChoice::Italian, u"it" },
} };

template <typename T, std::size_t N> QString wordOf(const Words<T, N>& words, T value)
{
    const auto it = std::ranges::find(words, value, &std::pair<T, const char16_t*>::first);
    return it == words.end() ? QString() : QString::fromUtf16(it->second);
}

template <typename T, std::size_t N>
std::optional<T> valueOf(const Words<T, N>& words, const QString& word)
{
    const auto it = std::ranges::find_if(
        words, [&word](const auto& entry) { return word == QStringView(entry.second); });
    return it == words.end() ? std::optional<T>() : std::optional<T>(it->first);
}

Money priceFrom(const QVariant& kept, Money usual)
{
    bool ok = false;
    const auto cents = kept.toLongLong(&ok);
    return ok && cents >= 0 && cents <= HighestPrice ? Money { cents } : usual;
}

} // namespace

Settings::Settings(QSettings* store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    if (QFile::exists(m_store->fileName())) {
        QFile::setPermissions(m_store->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    }
}

Settings::~Settings()
{
    if (!m_unwritten.isEmpty()) {
        write({});
    }
}

QVariant Settings::value(const QString& key) const
{
    return m_unwritten.contains(key) ? m_unwritten.value(key) : m_store->value(key);
}

void Settings::write(const QHash<QString, QVariant>& values)
{
    m_unwritten.insert(values);
    if (!hasRoom()) {
        return;
    }
    for (auto it = m_unwritten.cbegin(); it != m_unwritten.cend(); ++it) {
        if (it.value().isValid()) {
            m_store->setValue(it.key(), it.value());
        } else {
            m_store->remove(it.key());
        }
    }
    m_unwritten.clear();
    m_store->sync();
    QFile::setPermissions(m_store->fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

/// QSettings does not see that a full disk cut its new file short, and puts that in the place of
/// the whole one (QSaveFile::commit() takes no notice of what it could not flush). So it is tried
/// first whether the disk takes as much.
bool Settings::hasRoom() const
{
    const QFileInfo kept(m_store->fileName());
    if (!QDir().mkpath(kept.absolutePath())) {
        return false;
    }
    QTemporaryFile tried(kept.absoluteFilePath() + u".XXXXXX"_s);
    const QByteArray bytes(kept.size() + RoomBeyond, ' ');
    return tried.open() && tried.write(bytes) == bytes.size() && tried.flush();
}

std::optional<Environment> Settings::environment() const
{
    return valueOf(EnvironmentWords, value(u"account/environment"_s).toString());
}

void Settings::setEnvironment(Environment environment)
{
    write({ { u"account/environment"_s, wordOf(EnvironmentWords, environment) } });
}

QString Settings::operatorName() const
{
    return value(u"account/operator"_s).toString();
}

void Settings::setOperatorName(const QString& name)
{
    if (name != operatorName()) {
        write({ { u"account/operator"_s, name } });
        emit operatorNameChanged();
    }
}

ThemeChoice Settings::theme() const
{
    return valueOf(ThemeWords, value(u"look/theme"_s).toString()).value_or(ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice theme)
{
    if (theme != this->theme()) {
        write({ { u"look/theme"_s, wordOf(ThemeWords, theme) } });
        emit themeChanged();
    }
}

LanguageChoice Settings::language() const
{
    return valueOf(LanguageWords, value(u"look/language"_s).toString())
        .value_or(LanguageChoice::System);
}

void Settings::setLanguage(LanguageChoice language)
{
    if (language != this->language()) {
        write({ { u"look/language"_s, wordOf(LanguageWords, language) } });
        emit languageChanged();
    }
}

PriceList Settings::prices() const
{
    const PriceList usual;
    return { priceFrom(value(u"prices/automatic"_s), usual.automatic),
        priceFrom(value(u"prices/selfie"_s), usual.selfie),
        priceFrom(value(u"prices/live"_s), usual.live) };
}

void Settings::setPrices(const PriceList& prices)
{
    if (prices == this->prices()) {
        return;
    }
    write({ { u"prices/automatic"_s, qlonglong { prices.automatic.cents } },
        { u"prices/selfie"_s, qlonglong { prices.selfie.cents } },
        { u"prices/live"_s, qlonglong { prices.live.cents } } });
    emit pricesChanged();
}

std::chrono::seconds Settings::checkInterval() const
{
    bool ok = false;
    const auto stored = std::chrono::seconds(value(u"check/seconds"_s).toLongLong(&ok));
    return ok && stored >= ShortestInterval && stored <= LongestInterval ? stored : UsualInterval;
}

void Settings::setCheckInterval(std::chrono::seconds interval)
{
    interval = std::clamp(interval, ShortestInterval, LongestInterval);
    if (interval != checkInterval()) {
        write({ { u"check/seconds"_s, qlonglong { interval.count() } } });
        emit checkIntervalChanged();
    }
}

int Settings::callsPerMinute() const
{
    bool ok = false;
    const int stored = value(u"check/callsPerMinute"_s).toInt(&ok);
    return ok && stored >= FewestCalls && stored <= MostCalls ? stored : UsualCalls;
}

void Settings::setCallsPerMinute(int calls)
{
    calls = std::clamp(calls, FewestCalls, MostCalls);
    if (calls != callsPerMinute()) {
        write({ { u"check/callsPerMinute"_s, calls } });
        emit callsPerMinuteChanged();
    }
}

std::chrono::minutes Settings::lockAfter() const
{
    bool ok = false;
    const int stored = value(u"vault/lockMinutes"_s).toInt(&ok);
    const bool known = ok && std::ranges::find(LockMinutes, stored) != LockMinutes.end();
    return std::chrono::minutes(known ? stored : UsualLockMinutes);
}

void Settings::setLockAfter(std::chrono::minutes time)
{
    if (time != lockAfter()) {
        write({ { u"vault/lockMinutes"_s, static_cast<int>(time.count()) } });
        emit lockAfterChanged();
    }
}

QString Settings::vaultFolder(Environment environment) const
{
    return value(u"vault/folder-"_s + wordOf(EnvironmentWords, environment)).toString();
}

void Settings::setVaultFolder(Environment environment, const QString& folder, const QString& before)
{
    // The file is written as a whole, with both.
    write({ { u"vault/before-"_s + wordOf(EnvironmentWords, environment), before },
        { u"vault/folder-"_s + wordOf(EnvironmentWords, environment), folder } });
}

QString Settings::vaultFolderBefore(Environment environment) const
{
    return value(u"vault/before-"_s + wordOf(EnvironmentWords, environment)).toString();
}

std::optional<bool> Settings::moveToNote(Environment environment) const
{
    const QVariant kept = value(u"vault/moved-"_s + wordOf(EnvironmentWords, environment));
    return kept.isNull() ? std::nullopt : std::optional(kept.toBool());
}

void Settings::setMoveToNote(Environment environment, std::optional<bool> isMoved)
{
    const QString key = u"vault/moved-"_s + wordOf(EnvironmentWords, environment);
    write({ { key, isMoved ? QVariant(*isMoved) : QVariant() } });
}

QByteArray Settings::state(const QString& name) const
{
    return value(u"state/"_s + name).toByteArray();
}

void Settings::setState(const QString& name, const QByteArray& state)
{
    if (state != this->state(name)) {
        write({ { u"state/"_s + name, state } });
    }
}

} // namespace Vaglio
