// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/colourfield.h"
#include "ui/kit/dayslabel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/environmentbadge.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/filterchip.h"
#include "ui/kit/iconbutton.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/linkbutton.h"
#include "ui/kit/panel.h"
#include "ui/kit/pilllabel.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmented.h"
#include "ui/kit/skeletonrows.h"
#include "ui/kit/tag.h"
#include "ui/kit/themekeeper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Vaglio;

namespace {

constexpr QSize sheetSize { 1440, 868 };

template <typename... Widgets> QWidget* row(int spacing, Widgets*... widgets)
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    (layout->addWidget(widgets), ...);
    layout->addStretch();
    return line;
}

QWidget* page(const QString& title, const QString& subtitle, QWidget* content)
{
    auto* card = new Card;
    card->setLine(Token::BorderStrong);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    if (!title.isEmpty()) {
        auto* head = row(10, new Label(title, TextSize::Section, Token::Text, QFont::DemiBold),
            new Label(subtitle, TextSize::Base, Token::Text2));
        head->setFixedHeight(44);
        head->layout()->setContentsMargins(14, 0, 14, 0);
        column->addWidget(head);
    }
    column->addWidget(content, 1);
    return card;
}

QTableWidget* table(const QStringList& columns, int rows)
{
    auto* view = new QTableWidget(rows, int(columns.size()));
    view->setObjectName(u"table"_s);
    view->setHorizontalHeaderLabels(columns);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(Metrics::tableRow);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->resizeSection(0, 124);
    view->horizontalHeader()->resizeSection(1, 190);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    return view;
}

QWidget* withHeader(QWidget* content)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QTableWidget* head = table({ u"Outcome"_s, u"Applicant"_s, u"Reason"_s }, 0);
    head->setFixedHeight(Metrics::tableHeader);
    column->addWidget(head);
    column->addWidget(content, 1);
    return box;
}

QWidget* loading()
{
    return page(
        u"To review"_s, u"opening the vault"_s, withHeader(new SkeletonRows({ 14, 134, 324 })));
}

QWidget* empty()
{
    auto* state = new EmptyState(u"review"_s, u"Nothing to review"_s,
        u"New outcomes appear here by themselves.\nNext check in 48 s."_s);
    Button* check = state->addButton(u"Check now"_s);
    check->setIconName(u"refresh"_s);
    check->setKeyHint(u"F5"_s);
    state->addButton(u"New link"_s)->setKeyHint(u"Ctrl+N"_s);
    return page(u"To review"_s, u"0"_s, withHeader(state));
}

QWidget* offline()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* banner = new Banner(u"offline"_s, u"Working offline: 1,248 cases available"_s);
    banner->addButton(u"Try now"_s);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 10, 12, 6);
    top->addWidget(banner);
    auto* note = new Label(u"Last contact 10:58, next try in 40 s. New links need a connection: a "
                           "paid request is never queued."_s,
        TextSize::Secondary, Token::Text2);
    note->setWordWrap(true);
    top->addWidget(note);
    column->addLayout(top);
    QTableWidget* view = table({ u"Outcome"_s, u"Applicant"_s, u"Evidence"_s }, 5);
    const QStringList statuses { u"ok"_s, u"ok"_s, u"ko"_s, u"validation"_s, u"ok"_s };
    for (int i = 0; i < statuses.size(); ++i) {
        QWidget* cell = row(0, new PillLabel(Outcome::fromRaw(statuses.at(i))));
        cell->layout()->setContentsMargins(14, 0, 0, 0);
        view->setCellWidget(i, 0, cell);
        view->setItem(i, 1, new QTableWidgetItem(u"Ilaria Brughiera"_s));
    }
    view->setCellWidget(
        0, 2, row(0, new IconLabel(u"ok"_s, u"saved"_s, Token::OkText, Token::Text2)));
    view->setCellWidget(4, 2, row(0, new DaysLabel(27)));
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(2, Qt::AscendingOrder);
    column->addWidget(view, 1);
    return page({}, {}, box);
}

QWidget* error()
{
    auto* state = new ErrorState;
    state->addPrimaryButton(u"Enter a token"_s);
    state->retryButton()->setKeyHint(u"F5"_s);
    state->setError(errorText({ Error::Kind::Unauthorised, {}, 401, {} }, ErrorContext::List),
        u"HTTP 401\n{\"success\":false,\"message\":\"Wrong Token\",\"error\":125.22}"_s,
        u"Next automatic try: none, until the token changes."_s);
    return page(u"To review"_s, u"as of 10:58"_s, state);
}

QWidget* controls()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(16, 14, 16, 14);
    auto* sex = new Segmented(u"Sex"_s);
    sex->addSegment(u"M"_s);
    sex->addSegment(u"F"_s);
    sex->addSegment(u"Not given"_s);
    auto* preview = new Segmented(u"Preview"_s);
    preview->addSegment(u"Phone"_s, u"phone"_s);
    preview->addSegment(u"Desktop"_s, u"desktop"_s);
    grid->addWidget(row(12, sex, preview), 0, 0, 1, 2);
    auto* mail = new TextField(u"E-mail"_s);
    mail->setText(u"franco.rossi@example.it"_s);
    mail->setStatus(FieldState::Good);
    auto* code = new TextField(u"Tax code"_s);
    code->setMono();
    code->setText(u"RSSMRA02D16A662G"_s);
    code->setStatus(FieldState::Warning);
    auto* policy = new TextField(u"Policy"_s);
    policy->setText(u"http://www.website.example/long/path"_s);
    policy->setStatus(FieldState::Warning, u"not https"_s, u"warn"_s);
    auto* background = new ColourField(u"Background"_s);
    background->setText(u"#cecece"_s);
    auto* combo = new QComboBox;
    combo->addItem(u"Branch Milano"_s);
    auto* date = new QSpinBox;
    grid->addWidget(mail, 1, 0);
    grid->addWidget(code, 1, 1);
    grid->addWidget(policy, 2, 0);
    grid->addWidget(background, 2, 1);
    grid->addWidget(combo, 3, 0);
    grid->addWidget(date, 3, 1);
    auto* on = new QCheckBox(u"Ask for photos"_s);
    on->setChecked(true);
    auto* chosen = new QRadioButton(u"Separate images"_s);
    chosen->setChecked(true);
    grid->addWidget(row(20, on, new QCheckBox(u"Off"_s)), 4, 0);
    grid->addWidget(row(20, chosen, new QRadioButton(u"One PDF"_s)), 4, 1);
    auto* active = new FilterChip(u"Issued"_s, u"any"_s);
    active->addOption(u"last 30 days"_s, 30);
    active->setValue(30);
    grid->addWidget(row(6, new FilterChip(u"Outcome"_s, u"any"_s), active), 5, 0, 1, 2);
    grid->addWidget(new SearchField(u"Search"_s, u"Name, e-mail, tax code"_s), 6, 0, 1, 2);
    auto* progress = new QProgressBar;
    progress->setValue(64);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    grid->addWidget(progress, 7, 0);
    grid->addWidget(slider, 7, 1);
    auto* off = new Button(u"Disabled"_s);
    off->setEnabled(false);
    auto* create = new Button(u"Create link"_s, ButtonRole::Primary);
    create->setKeyHint(u"Ctrl+Enter"_s);
    create->setHeight(Button::Height::Large);
    grid->addWidget(row(8, create, off, new Button(u"Reject"_s, ButtonRole::Danger),
                        new LinkButton(u"Save as view"_s)),
        8, 0, 1, 2);
    grid->setRowStretch(9, 1);
    return page({}, {}, box);
}

QWidget* badge(Environment environment)
{
    auto* made = new EnvironmentBadge;
    made->setEnvironment(environment, u"videoid.example"_s);
    return made;
}

QWidget* reference()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setVerticalSpacing(8);
    const auto pill = [](const QString& raw) { return new PillLabel(Outcome::fromRaw(raw)); };
    const auto caption = [](const QString& text) {
        auto* label = new Label(text, TextSize::Secondary, Token::Text2);
        label->setFixedWidth(104);
        label->setWordWrap(true);
        return label;
    };
    const auto coloured = [](const QString& text, const QString& iconName, Token token) {
        auto* tag = new Tag(text);
        tag->setLook({ text, iconName, token, token });
        return tag;
    };
    grid->addWidget(caption(u"Provider outcome, round"_s), 0, 0, 2, 1);
    grid->addWidget(row(8, pill(u"running"_s), pill(u"validation"_s), pill(u"ok"_s)), 0, 1);
    grid->addWidget(row(8, pill(u"ko"_s), pill(u"suspended"_s)), 1, 1);
    grid->addWidget(caption(u"Our decision, square"_s), 2, 0, 2, 1);
    grid->addWidget(
        row(8, new Tag(u"Not decided"_s, u"person"_s), new Tag(u"Proposed: accept"_s, u"people"_s)),
        2, 1);
    grid->addWidget(row(8, coloured(u"We accepted"_s, u"ok"_s, Token::OkText),
                        coloured(u"We rejected"_s, u"close"_s, Token::KoText)),
        3, 1);
    grid->addWidget(caption(u"Evidence"_s), 4, 0);
    grid->addWidget(row(14, new DaysLabel(27), new DaysLabel(9), new DaysLabel(1)), 4, 1);
    grid->addWidget(caption(u"Checks"_s), 5, 0);
    grid->addWidget(row(14, new IconLabel(u"ok"_s, u"agrees"_s, Token::OkText, Token::Text),
                        new IconLabel(u"differs"_s, u"differs"_s, Token::WarnText, Token::WarnText),
                        new IconLabel(u"cannot"_s, u"cannot tell"_s)),
        5, 1);
    grid->addWidget(caption(u"Focus ring 2 px"_s), 6, 0);
    auto* escalate = new Button(u"Escalate"_s);
    escalate->setKeyHint(u"E"_s);
    auto* propose = new Button(u"Propose accept"_s, ButtonRole::Primary);
    propose->setObjectName(u"focused"_s);
    propose->setKeyHint(u"A"_s);
    grid->addWidget(row(12, escalate, propose), 6, 1);
    grid->addWidget(caption(u"Environment"_s), 7, 0);
    grid->addWidget(
        row(8, badge(Environment::BuiltIn), badge(Environment::Production),
            new IconButton(u"gear"_s, u"Settings"_s), new IconButton(u"refresh"_s, u"Check now"_s)),
        7, 1);
    grid->setRowStretch(8, 1);
    return page({}, {}, box);
}

std::unique_ptr<QWidget> sheet()
{
    auto panel = std::make_unique<Panel>(Token::Canvas);
    auto* grid = new QGridLayout(panel.get());
    grid->setContentsMargins(18, 12, 18, 18);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    int place = 0;
    for (QWidget* cell : { loading(), empty(), offline(), error(), controls(), reference() }) {
        grid->addWidget(cell, place / 3, place % 3);
        grid->setColumnStretch(place % 3, 1);
        grid->setRowStretch(place / 3, 1);
        ++place;
    }
    panel->resize(sheetSize);
    return panel;
}

} // namespace

/// Every part of the kit on one sheet, painted in both looks and at two pixel ratios. With
/// VAGLIO_PICTURES set to a folder the pictures stay there, to be looked at.
class TestGallery final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void states_data();
    void states();

private:
    ThemeKeeper* m_keeper = nullptr;
};

void TestGallery::initTestCase()
{
    m_keeper = new ThemeKeeper(qApp, Theme::Mode::Light);
}

void TestGallery::states_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<int>("ratio");
    QTest::newRow("states-light") << Theme::Mode::Light << 1;
    QTest::newRow("states-light-2x") << Theme::Mode::Light << 2;
    QTest::newRow("states-dark") << Theme::Mode::Dark << 1;
    QTest::newRow("states-dark-2x") << Theme::Mode::Dark << 2;
}

void TestGallery::states()
{
    QFETCH(Theme::Mode, mode);
    QFETCH(int, ratio);
    // Made in the other look, so that all of it has to follow the change.
    m_keeper->setMode(mode == Theme::Mode::Dark ? Theme::Mode::Light : Theme::Mode::Dark);
    const std::unique_ptr<QWidget> widget = sheet();
    widget->show();
    widget->activateWindow();
    m_keeper->setMode(mode);
    QTRY_VERIFY(widget->isActiveWindow());
    QTest::keyClick(widget.get(), Qt::Key_Tab);
    widget->findChild<Button*>(u"focused"_s)->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(widget->findChild<SkeletonRows*>()->isDrawn());

    QImage image(sheetSize * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    widget->render(&image);

    const Theme theme(mode == Theme::Mode::Dark);
    QCOMPARE(image.pixelColor(4 * ratio, 4 * ratio), theme.color(Token::Canvas));
    const QColor base = theme.color(Token::Base);
    const QPoint inLastCard(sheetSize.width() - 40, sheetSize.height() - 40);
    QCOMPARE(image.pixelColor(inLastCard * ratio), base);
    const QString folder = qEnvironmentVariable("VAGLIO_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + u".png"_s;
        QVERIFY(image.save(QDir(folder).filePath(name)));
    }
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
