// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/settings.h"

#include <QFile>
#include <QSettings>
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

Money priceFrom(const QSettings& store, const QString& key, Money usual)
{
    bool ok = false;
    const auto cents = store.value(key).toLongLong(&ok);
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

void Settings::write(const QString& key, const QVariant& value)
{
    m_store->setValue(key, value);
    m_store->sync();
    QFile::setPermissions(m_store->fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

std::optional<Environment> Settings::environment() const
{
    return valueOf(EnvironmentWords, m_store->value(u"account/environment"_s).toString());
}

void Settings::setEnvironment(Environment environment)
{
    write(u"account/environment"_s, wordOf(EnvironmentWords, environment));
}

QString Settings::operatorName() const
{
    return m_store->value(u"account/operator"_s).toString();
}

void Settings::setOperatorName(const QString& name)
{
    if (name != operatorName()) {
        write(u"account/operator"_s, name);
        emit operatorNameChanged();
    }
}

ThemeChoice Settings::theme() const
{
    return valueOf(ThemeWords, m_store->value(u"look/theme"_s).toString())
        .value_or(ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice theme)
{
    if (theme != this->theme()) {
        write(u"look/theme"_s, wordOf(ThemeWords, theme));
        emit themeChanged();
    }
}

LanguageChoice Settings::language() const
{
    return valueOf(LanguageWords, m_store->value(u"look/language"_s).toString())
        .value_or(LanguageChoice::System);
}

void Settings::setLanguage(LanguageChoice language)
{
    if (language != this->language()) {
        write(u"look/language"_s, wordOf(LanguageWords, language));
        emit languageChanged();
    }
}

PriceList Settings::prices() const
{
    const PriceList usual;
    return { priceFrom(*m_store, u"prices/automatic"_s, usual.automatic),
        priceFrom(*m_store, u"prices/selfie"_s, usual.selfie),
        priceFrom(*m_store, u"prices/live"_s, usual.live) };
}

void Settings::setPrices(const PriceList& prices)
{
    if (prices == this->prices()) {
        return;
    }
    write(u"prices/automatic"_s, qlonglong { prices.automatic.cents });
    write(u"prices/selfie"_s, qlonglong { prices.selfie.cents });
    write(u"prices/live"_s, qlonglong { prices.live.cents });
    emit pricesChanged();
}

std::chrono::seconds Settings::checkInterval() const
{
    bool ok = false;
    const auto stored = std::chrono::seconds(m_store->value(u"check/seconds"_s).toLongLong(&ok));
    return ok && stored >= ShortestInterval && stored <= LongestInterval ? stored : UsualInterval;
}

void Settings::setCheckInterval(std::chrono::seconds interval)
{
    interval = std::clamp(interval, ShortestInterval, LongestInterval);
    if (interval != checkInterval()) {
        write(u"check/seconds"_s, qlonglong { interval.count() });
        emit checkIntervalChanged();
    }
}

int Settings::callsPerMinute() const
{
    bool ok = false;
    const int stored = m_store->value(u"check/callsPerMinute"_s).toInt(&ok);
    return ok && stored >= FewestCalls && stored <= MostCalls ? stored : UsualCalls;
}

void Settings::setCallsPerMinute(int calls)
{
    calls = std::clamp(calls, FewestCalls, MostCalls);
    if (calls != callsPerMinute()) {
        write(u"check/callsPerMinute"_s, calls);
        emit callsPerMinuteChanged();
    }
}

std::chrono::minutes Settings::lockAfter() const
{
    bool ok = false;
    const int stored = m_store->value(u"vault/lockMinutes"_s).toInt(&ok);
    const bool known = ok && std::ranges::find(LockMinutes, stored) != LockMinutes.end();
    return std::chrono::minutes(known ? stored : UsualLockMinutes);
}

void Settings::setLockAfter(std::chrono::minutes time)
{
    if (time != lockAfter()) {
        write(u"vault/lockMinutes"_s, static_cast<int>(time.count()));
        emit lockAfterChanged();
    }
}

QString Settings::vaultFolder(Environment environment) const
{
    return m_store->value(u"vault/folder-"_s + wordOf(EnvironmentWords, environment)).toString();
}

void Settings::setVaultFolder(Environment environment, const QString& folder, const QString& before)
{
    // The file is written as a whole, with both.
    m_store->setValue(u"vault/before-"_s + wordOf(EnvironmentWords, environment), before);
    write(u"vault/folder-"_s + wordOf(EnvironmentWords, environment), folder);
}

QString Settings::vaultFolderBefore(Environment environment) const
{
    return m_store->value(u"vault/before-"_s + wordOf(EnvironmentWords, environment)).toString();
}

std::optional<bool> Settings::moveToNote(Environment environment) const
{
    const QVariant kept = m_store->value(u"vault/moved-"_s + wordOf(EnvironmentWords, environment));
    return kept.isNull() ? std::nullopt : std::optional(kept.toBool());
}

void Settings::setMoveToNote(Environment environment, std::optional<bool> isMoved)
{
    const QString key = u"vault/moved-"_s + wordOf(EnvironmentWords, environment);
    if (isMoved) {
        write(key, *isMoved);
    } else {
        m_store->remove(key);
    }
}

QByteArray Settings::state(const QString& name) const
{
    return m_store->value(u"state/"_s + name).toByteArray();
}

void Settings::setState(const QString& name, const QByteArray& state)
{
    if (state != this->state(name)) {
        write(u"state/"_s + name, state);
    }
}

} // namespace Vaglio
