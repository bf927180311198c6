// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/desk.h"
#include "tests/flows/deskperson.h"
#include "ui/evidence/imageview.h"

#include <QAccessible>
#include <QApplication>
#include <QMetaEnum>
#include <QTableView>

using namespace Vaglio;
using namespace Qt::StringLiterals;

/// What a screen reader is told of the real windows: every control that it can reach has a name.
class TestDeskAccessibility final : public QObject {
    Q_OBJECT

private slots:
    void everyControlHasAName();

private:
    void look(const char* window, int leastControls);

    DeskPerson m_person;
};

namespace {

QString describe(const QAccessibleInterface* reader)
{
    const QString role
        = QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(reader->role()));
    const QObject* object = reader->object();
    return object == nullptr
        ? role
        : u"%1 %2:%3"_s.arg(
              role, QLatin1String(object->metaObject()->className()), object->objectName());
}

/// A cell is no control: one without words stands for nothing to say.
bool isCell(const QAccessibleInterface* reader)
{
    return reader->role() == QAccessible::Cell || reader->role() == QAccessible::ListItem;
}

/// Names every control below that can be seen and reached, and has no name; counts all of them.
void walk(QAccessibleInterface* reader, const QString& path, QStringList& unnamed, int& controls)
{
    for (int i = 0; i < reader->childCount(); ++i) {
        QAccessibleInterface* child = reader->child(i);
        if (child == nullptr || !child->isValid() || child->state().invisible || isCell(child)) {
            continue;
        }
        const QString here = path + u" > "_s + describe(child);
        if (child->state().focusable) {
            ++controls;
            if (child->text(QAccessible::Name).trimmed().isEmpty()) {
                unnamed.append(here);
            }
        }
        walk(child, here, unnamed, controls);
    }
}

} // namespace

void TestDeskAccessibility::look(const char* window, int leastControls)
{
    STEP(DeskPerson::untilActive(window));
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(DeskPerson::seen(window));
    QVERIFY(reader != nullptr);
    QVERIFY2(!reader->text(QAccessible::Name).trimmed().isEmpty(), window);
    QStringList unnamed;
    int controls = 0;
    walk(reader, QString::fromLatin1(window), unnamed, controls);
    QVERIFY2(controls >= leastControls,
        qPrintable(u"%1: %2 controls"_s.arg(QLatin1String(window), QString::number(controls))));
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void TestDeskAccessibility::everyControlHasAName()
{
    m_person.start();
    PART(look("firstRun", 10));
    STEP(m_person.press("Return"));
    STEP(DeskPerson::untilActive("mainWindow"));
    UNTIL(DeskPerson::seen("requestsTable") != nullptr
        && DeskPerson::seen("requestsTable")->hasFocus());
    UNTIL(!DeskPerson::words("caseName").isEmpty());
    PART(look("mainWindow", 18));

    STEP(m_person.press("ctrl+5"));
    UNTIL(DeskPerson::words("outcomePill") == u"Approved"_s);
    STEP(m_person.press("slash"));
    STEP(m_person.type(u"rossi"_s));
    UNTIL(static_cast<QTableView*>(DeskPerson::seen("requestsTable"))->model()->rowCount() == 1);
    STEP(m_person.press({ u"Down"_s, u"Home"_s }));
    UNTIL(DeskPerson::words("caseName") == u"Franco Rossi"_s);
    STEP(m_person.press("Return"));
    UNTIL(DeskPerson::seen("imageView") != nullptr
        && static_cast<ImageView*>(DeskPerson::seen("imageView"))->isReady());
    PART(look("mainWindow", 20));
    STEP(m_person.press("Escape"));

    STEP(m_person.press("ctrl+n"));
    UNTIL(DeskPerson::seen("mailField") != nullptr && DeskPerson::seen("mailField")->hasFocus());
    PART(look("mainWindow", 35));
    STEP(m_person.fill("mailField", u"mario.rossi@example.it"_s));
    STEP(m_person.press("ctrl+Return"));
    PART(look("handOffDialog", 12));
    STEP(m_person.press("Escape"));

    STEP(DeskPerson::untilActive("mainWindow"));
    STEP(m_person.press("ctrl+comma"));
    PART(look("settings", 12));
    STEP(m_person.press("Escape"));
    STEP(DeskPerson::untilActive("mainWindow"));
    STEP(m_person.press("ctrl+k"));
    PART(look("commandPalette", 1));
    STEP(m_person.press("Escape"));
    STEP(DeskPerson::untilActive("mainWindow"));
    STEP(m_person.press("ctrl+1"));
    UNTIL(DeskPerson::seen("requestsTable") != nullptr);
    STEP(m_person.press("question"));
    PART(look("keySheet", 1));
}

QTEST_MAIN(TestDeskAccessibility)
#include "tst_deskaccessibility.moc"
