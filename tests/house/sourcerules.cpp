// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/house/sourcerules.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Vaglio {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineLimit = 400;
constexpr int headLines = 8;

/// What a part of the tree may include: of the project by path prefix, of Qt by module. The longest
/// matching folder decides. An empty list of modules allows all of them.
struct Layer {
    QString folder;
    QStringList project;
    QStringList modules;
};

const QList<Layer>& layers()
{
    static const QStringList ground { u"core/result.h"_s, u"core/async.h"_s };
    static const QList<Layer> all {
        { u"core/"_s, ground, { u"QtCore"_s } },
        { u"core/domain/"_s, ground + QStringList { u"core/domain/"_s }, { u"QtCore"_s } },
        { u"core/api/"_s, ground + QStringList { u"core/domain/"_s, u"core/api/"_s },
            { u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s } },
        { u"core/vault/"_s, ground + QStringList { u"core/domain/"_s, u"core/vault/"_s },
            { u"QtCore"_s, u"QtConcurrent"_s, u"QtSql"_s } },
        { u"core/evidence/"_s, ground + QStringList { u"core/domain/"_s, u"core/evidence/"_s },
            { u"QtCore"_s, u"QtConcurrent"_s } },
        { u"core/desk/"_s, { u"core/"_s },
            { u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s, u"QtSql"_s } },
        { u"ui/"_s,
            ground
                + QStringList { u"ui/"_s, u"core/domain/"_s, u"core/evidence/"_s, u"core/desk/"_s },
            {} },
        { u"app/desk/"_s, { u"app/desk/"_s, u"ui/"_s, u"core/"_s }, {} },
        { u"app/ctl/"_s, { u"app/ctl/"_s, u"core/"_s },
            { u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s } },
        { u"app/sandbox/"_s, ground + QStringList { u"app/sandbox/"_s, u"core/domain/"_s }, {} },
        { u"app/render/"_s,
            ground
                + QStringList { u"app/render/"_s, u"ui/evidence/"_s, u"core/domain/"_s,
                    u"core/evidence/"_s },
            {} },
        { u"tests/"_s, { u"tests/"_s, u"app/"_s, u"ui/"_s, u"core/"_s }, {} },
    };
    return all;
}

/// A call or word that is not used in some part of the tree.
struct Ban {
    enum class In { Code, Comments, CMake };
    QString rule;
    In in = In::Code;
    QStringList folders; ///< where it holds; empty: everywhere
    QStringList except; ///< where it does not
    QRegularExpression pattern;
};

const QList<Ban>& bans()
{
    const auto pattern = [](const QString& text) { return QRegularExpression(text); };
    static const QList<Ban> all {
        { u"no-words-in-core"_s, Ban::In::Code, { u"core/"_s }, {},
            pattern(
                uR"(\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|Q_DECLARE_TR_FUNCTIONS|translate)\s*\()"_s) },
        { u"no-nested-loop"_s, Ban::In::Code, {}, {},
            pattern(uR"(\b(processEvents|QEventLoop)\b)"_s) },
        { u"no-nested-loop"_s, Ban::In::Code, { u"ui/"_s, u"app/desk/"_s }, {},
            pattern(
                uR"(\bQMessageBox::(question|warning|information|critical|about)\s*\()"
                uR"(|\bQFileDialog::get\w+\s*\(|\bQInputDialog::get\w+\s*\(|->\s*exec\s*\()"_s) },
        { u"no-sender"_s, Ban::In::Code, {}, {}, pattern(uR"(\bsender\s*\(\s*\))"_s) },
        { u"no-extract-to-disk"_s, Ban::In::Code, {}, {},
            pattern(uR"(\b(extractDir|JlCompress)\b)"_s) },
        { u"no-broken-tls"_s, Ban::In::Code, {}, {},
            pattern(uR"(\bignoreSslErrors\b|\bVerifyNone\b|\bQueryPeer\b)"_s) },
        { u"no-open-keychain"_s, Ban::In::Code, {}, {},
            pattern(uR"(\bsetInsecureFallback\s*\(\s*(?!false\b))"_s) },
        { u"no-then-receiver"_s, Ban::In::Code, {}, {},
            pattern(uR"((\.|->)then\s*\(\s*this\b)"_s) },
        { u"no-sleep-in-tests"_s, Ban::In::Code, { u"tests/"_s }, {},
            pattern(uR"(\bqWait\b|\bqSleep\b|\bQThread::m?u?sleep\b|\bsleep_for\b)"_s) },
        // Not every computer lets a test have a disk of its own.
        { u"no-skipped-tests"_s, Ban::In::Code, { u"tests/"_s }, { u"tests/core/smalldisk.h"_s },
            pattern(uR"(\bQSKIP\b|\bQEXPECT_FAIL\b)"_s) },
        { u"no-loose-ends"_s, Ban::In::Comments, {}, {},
            pattern(uR"(\b(TODO|FIXME|XXX|HACK)\b)"_s) },
        { u"no-glob"_s, Ban::In::CMake, {}, { u"resources/"_s },
            QRegularExpression(
                uR"(\bfile\s*\(\s*GLOB)"_s, QRegularExpression::CaseInsensitiveOption) },
    };
    return all;
}

bool startsWithAny(const QString& path, const QStringList& prefixes)
{
    return std::ranges::any_of(
        prefixes, [&path](const QString& prefix) { return path.startsWith(prefix); });
}

const Layer* layerOf(const QString& path)
{
    const Layer* best = nullptr;
    for (const Layer& layer : layers()) {
        if (path.startsWith(layer.folder)
            && (best == nullptr || layer.folder.size() > best->folder.size())) {
            best = &layer;
        }
    }
    return best;
}

bool isCpp(const QString& path)
{
    return path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s);
}

bool isCMake(const QString& path)
{
    return path.endsWith(u"CMakeLists.txt"_s) || path.endsWith(u".cmake"_s);
}

QString withoutCMakeComments(const QString& text)
{
    static const QRegularExpression comment(u"#[^\n]*"_s);
    QString bare = text;
    return bare.remove(comment);
}

int lineAt(const QString& text, qsizetype offset)
{
    return static_cast<int>(QStringView(text).left(offset).count(u'\n')) + 1;
}

QString lineText(const QString& text, int line)
{
    return text.section(u'\n', line - 1, line - 1).trimmed();
}

/// Tells a digit separator, as in 1'000, from the start of a character literal.
bool isDigitSeparator(const QString& text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && (text.at(start - 1).isLetterOrNumber() || text.at(start - 1) == u'\'')) {
        --start;
    }
    return start < at && text.at(start).isDigit();
}

/// Where the literal ends that opens with the quote at a place: behind its closing quote.
qsizetype endOfLiteral(const QString& text, qsizetype at)
{
    const QChar quote = text.at(at);
    if (quote == u'"' && at > 0 && text.at(at - 1) == u'R') {
        const qsizetype open = text.indexOf(u'(', at);
        const QString close = u')' + text.mid(at + 1, open - at - 1) + u'"';
        const qsizetype end = open < 0 ? -1 : text.indexOf(close, open);
        return end < 0 ? text.size() : end + close.size();
    }
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text.at(i) == u'\\') {
            ++i;
        } else if (text.at(i) == quote || text.at(i) == u'\n') {
            return i + 1;
        }
    }
    return text.size();
}

/// Where the comment ends that opens at a place, or -1 where none does.
qsizetype endOfComment(const QString& text, qsizetype at)
{
    const QStringView rest = QStringView(text).mid(at);
    if (rest.startsWith(u"//")) {
        const qsizetype end = text.indexOf(u'\n', at);
        return end < 0 ? text.size() : end;
    }
    if (rest.startsWith(u"/*")) {
        const qsizetype end = text.indexOf(u"*/"_s, at + 2);
        return end < 0 ? text.size() : end + 2;
    }
    return -1;
}

void checkHead(const QString& path, const QString& text, QList<Finding>& findings)
{
    const QString head = text.section(u'\n', 0, 2);
    if (!head.contains(u"SPDX-FileCopyrightText: "_s)
        || !head.contains(u"SPDX-License-Identifier: Apache-2.0"_s)) {
        findings.append({ u"spdx"_s, path, 1, lineText(text, 1) });
    }
    if (path.endsWith(u".h"_s) && !text.section(u'\n', 0, headLines).contains(u"#pragma once"_s)) {
        findings.append({ u"pragma-once"_s, path, 1, lineText(text, 1) });
    }
}

void checkLength(const QString& path, const QString& text, QList<Finding>& findings)
{
    const auto lines = static_cast<int>(text.count(u'\n'));
    if (lines > lineLimit && !text.section(u'\n', 0, headLines).contains(u"\n// Long because "_s)) {
        findings.append({ u"too-long"_s, path, lines, u"%1 lines"_s.arg(lines) });
    }
}

void checkBans(
    const QString& path, const SourceParts& parts, const QString& text, QList<Finding>& findings)
{
    for (const Ban& ban : bans()) {
        const bool fits = ban.in == Ban::In::CMake ? isCMake(path) : isCpp(path);
        if (!fits || (!ban.folders.isEmpty() && !startsWithAny(path, ban.folders))
            || startsWithAny(path, ban.except)) {
            continue;
        }
        const QString& where = ban.in == Ban::In::Comments ? parts.comments : parts.code;
        auto matches = ban.pattern.globalMatch(where);
        while (matches.hasNext()) {
            const int line = lineAt(where, matches.next().capturedStart());
            findings.append({ ban.rule, path, line, lineText(text, line) });
        }
    }
}

} // namespace

SourceParts partsOf(const QString& text)
{
    QString blank = text;
    for (QChar& c : blank) {
        c = c == u'\n' ? c : QChar(u' ');
    }
    SourceParts parts { blank, blank, blank };
    const auto copy = [&text](QString& part, qsizetype from, qsizetype to) {
        part.replace(from, to - from, QStringView(text).mid(from, to - from).toString());
    };
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text.at(at);
        if (const qsizetype end = endOfComment(text, at); end >= 0) {
            copy(parts.comments, at, end);
            at = end;
        } else if (c == u'"' || (c == u'\'' && !isDigitSeparator(text, at))) {
            const qsizetype after = endOfLiteral(text, at);
            copy(parts.literals, at, after);
            at = after;
        } else {
            copy(parts.code, at, at + 1);
            copy(parts.literals, at, at + 1);
            ++at;
        }
    }
    return parts;
}

SourceRules::SourceRules(QHash<QString, QString> moduleOfHeader)
    : m_moduleOfHeader(std::move(moduleOfHeader))
{
}

SourceRules SourceRules::fromHeaderFolders(const QStringList& folders)
{
    QHash<QString, QString> modules;
    for (const QString& folder : folders) {
        const QDir dir(folder);
        if (!dir.dirName().startsWith(u"Qt"_s)) {
            continue;
        }
        const QStringList headers = dir.entryList(QDir::Files);
        for (const QString& header : headers) {
            modules.insert(header, dir.dirName());
        }
    }
    return SourceRules(std::move(modules));
}

QList<Finding> SourceRules::findingsIn(const QString& path, const QString& text) const
{
    QList<Finding> findings;
    checkHead(path, text, findings);
    if (isCMake(path)) {
        const QString bare = withoutCMakeComments(text);
        checkBans(path, { bare, bare, {} }, text, findings);
        return findings;
    }
    if (!isCpp(path)) {
        return findings;
    }
    const SourceParts parts = partsOf(text);
    checkLength(path, text, findings);
    checkBans(path, parts, text, findings);
    checkIncludes(path, parts.literals, findings);
    return findings;
}

void SourceRules::checkIncludes(
    const QString& path, const QString& literals, QList<Finding>& findings) const
{
    static const QRegularExpression include(
        uR"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"_s, QRegularExpression::MultilineOption);
    auto matches = include.globalMatch(literals);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString rule = brokenByInclude(path, match.captured(2), match.captured(1) == u"\""_s);
        if (!rule.isEmpty()) {
            findings.append({ rule, path, lineAt(literals, match.capturedStart(1)),
                match.captured(0).trimmed() });
        }
    }
}

QString SourceRules::brokenByInclude(const QString& path, const QString& target, bool quoted) const
{
    static const QRegularExpression qtHeader(
        u"^(Qt[A-Z][A-Za-z0-9]*/|Q[A-Za-z0-9]+$|q[a-z0-9]+\\.h$)"_s);
    const Layer* layer = layerOf(path);
    if (layer == nullptr) {
        return u"outside-the-layers"_s;
    }
    if (quoted) {
        const bool ownMoc = target.endsWith(u".moc"_s) && !target.contains(u'/');
        if (target.endsWith(u".cpp"_s)) {
            return u"no-source-twice"_s;
        }
        return ownMoc || startsWithAny(target, layer->project) ? QString() : u"layers"_s;
    }
    if (layer->modules.isEmpty() || !qtHeader.match(target).hasMatch()) {
        return {};
    }
    const QString module
        = target.contains(u'/') ? target.section(u'/', 0, 0) : m_moduleOfHeader.value(target);
    return layer->modules.contains(module) ? QString() : u"qt-modules"_s;
}

QList<Finding> SourceRules::unlistedIn(
    const QString& folder, const QStringList& files, const QString& cmake)
{
    static const QRegularExpression between(u"[\\s()\"]+"_s);
    const QStringList words = withoutCMakeComments(cmake).split(between);
    QList<Finding> findings;
    for (const QString& file : files) {
        // A test is named without its ending: vaglio_test(tst_x) compiles tst_x.cpp. A header
        // beside its source may go unnamed: moc finds it there, and only there.
        const bool asTest = file.startsWith(u"tst_"_s) && file.endsWith(u".cpp"_s)
            && words.contains(file.chopped(4));
        const bool besideSource
            = file.endsWith(u".h"_s) && words.contains(file.chopped(2) + u".cpp"_s);
        if (!asTest && !besideSource && !words.contains(file)) {
            findings.append({ u"unlisted"_s, folder + file, 0, u"not in CMakeLists.txt"_s });
        }
    }
    return findings;
}

} // namespace Vaglio
