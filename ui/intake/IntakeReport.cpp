// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/IntakeReport.h"

#include "ui/format/ErrorText.h"
#include "ui/format/PlainText.h"
#include "ui/format/TimeText.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// More than this scrolls, so that the image keeps its room.
constexpr int kTallestPx = 110;
/// As many are said before anybody unfolds the list.
constexpr std::size_t kFirst = 3;

QLabel* makeText(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QString knownText(const OpenedExhibit& opened)
{
    const casework::Exhibit& exhibit = opened.exhibit;
    const QString first = plainText(exhibit.fileName);
    const QString name =
        opened.receipts.empty() ? first : plainText(opened.receipts.back().fileName);
    const QString number = QString::number(exhibit.id.value);
    const QString time = localTimeText(exhibit.takenInUtc);
    if (name == first)
        //: %1: file name, %2: number of the exhibit, %3: date and time
        return IntakeReport::tr(
                   "The photograph “%1” is Exhibit %2 already, taken in on %3. That it "
                   "came in again has been noted with it.")
            .arg(name, number, time);
    //: %1: file name, %2: number of the exhibit, %3: its first file name, %4: date and time
    return IntakeReport::tr(
               "The photograph “%1” is Exhibit %2 already, taken in as “%3” on %4. The "
               "new name has been noted with it.")
        .arg(name, number, first, time);
}

/// Names the file also where the lab is what failed.
QString refusal(const Error& error)
{
    const QString sentence = errorSentence(error);
    const auto named = std::ranges::find(error.facts, "takenIn", &ErrorFact::key);
    if (named == error.facts.end())
        return sentence;
    //: %1: a file; %2: a sentence on what failed in the laboratory
    return IntakeReport::tr("“%1” was not taken in: %2")
        .arg(QString::fromStdString(named->value), sentence);
}

} // namespace

IntakeReport::IntakeReport(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel(this)),
      m_heading(makeText({}, u"intakeReportHeading"_s, this)),
      m_expand(makeButton(u"expand"_s, tr("Show the files"), u"expandIntakeReportButton"_s)),
      m_more(new QToolButton(this)), m_scroll(new QScrollArea(this))
{
    setObjectName(u"intakeReport"_s);
    auto* list = new QWidget(m_scroll);
    m_lines = new QVBoxLayout(list);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(kSmallGapPx);
    m_scroll->setWidget(list);
    // The area fills its widget, which is to lie on the colour of the report.
    list->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_expand->setCheckable(true);
    connect(m_expand, &QToolButton::toggled, this, &IntakeReport::refresh);
    m_more->setObjectName(u"moreIntakeReportButton"_s);
    m_more->setAutoRaise(true);
    connect(m_more, &QToolButton::clicked, m_expand, &QToolButton::toggle);
    auto* copy = makeButton(u"copy"_s, tr("Copy this list as text"), u"copyIntakeReportButton"_s);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    auto* dismiss = makeButton(u"close"_s, tr("Dismiss this list"), u"dismissIntakeReportButton"_s);
    connect(dismiss, &QToolButton::clicked, this, &IntakeReport::clear);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(kSmallGapPx);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0);
    layout->addWidget(m_heading, 0, 1);
    layout->addWidget(m_expand, 0, 2);
    layout->addWidget(copy, 0, 3);
    layout->addWidget(dismiss, 0, 4);
    layout->addWidget(m_scroll, 1, 1, 1, 4);
    layout->addWidget(m_more, 2, 1, 1, 4, Qt::AlignLeft);
    hide();
}

QToolButton* IntakeReport::makeButton(const QString& iconName, const QString& name,
                                      const QString& objectName)
{
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void IntakeReport::addRefused(const Error& error, const QString& path)
{
    const QString sentence = refusal(error);
    const QString whole = sentence + u' ' + errorAdviceInWindow(error);
    const auto isSaid = [&](const Line& line) { return line.path == path && line.whole == whole; };
    if (!path.isEmpty() && std::ranges::any_of(m_files, isSaid))
        return;
    ++m_refused;
    addLine({sentence, whole, path}, errorDetails(error));
}

void IntakeReport::addKnown(const OpenedExhibit& opened)
{
    ++m_known;
    const QString text = knownText(opened);
    addLine({text, text}, {});
}

void IntakeReport::addLine(Line line, const QString& details)
{
    line.label = makeText(line.brief, u"intakeReportLine"_s, m_scroll->widget());
    line.label->setToolTip(details);
    m_lines->addWidget(line.label);
    m_files.push_back(std::move(line));
    refresh();
    show();
}

void IntakeReport::refresh()
{
    const bool isOne = m_files.size() == 1;
    m_heading->setText(isOne ? m_files.front().whole : countsText());
    setAccessibleName(m_heading->text());
    m_expand->setVisible(!isOne);
    const bool isOpen = !isOne && m_expand->isChecked();
    m_expand->setIcon(icon(isOpen ? u"collapse"_s : u"expand"_s));
    m_expand->setAccessibleName(isOpen ? tr("Hide the files") : tr("Show the files"));
    m_expand->setToolTip(m_expand->accessibleName());
    m_scroll->setVisible(!isOne);
    refreshLines(isOpen);
    setBannerKind(this, m_refused > 0 ? BannerKind::Failure : BannerKind::Notice);
    drawSign();
    fitHeight();
}

void IntakeReport::refreshLines(bool isOpen)
{
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        m_files[i].label->setText(isOpen ? m_files[i].whole : m_files[i].brief);
        m_files[i].label->setVisible(isOpen || i < kFirst);
    }
    const bool areMore = !isOpen && m_files.size() > kFirst;
    m_more->setVisible(areMore);
    if (areMore)
        //: Below the first three files of a list
        m_more->setText(tr("and %n more", nullptr, static_cast<int>(m_files.size() - kFirst)));
}

void IntakeReport::clear()
{
    m_refused = 0;
    m_known = 0;
    m_files.clear();
    m_expand->setChecked(false);
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    hide();
}

QString IntakeReport::countsText() const
{
    QStringList counts;
    if (m_refused > 0)
        counts << (m_refused == 1 ? tr("1 file was not taken in")
                                  : tr("%n files were not taken in", "never 1", m_refused));
    if (m_known > 0)
        counts << (m_known == 1 ? tr("1 photograph was an exhibit already")
                                : tr("%n photographs were exhibits already", "never 1", m_known));
    return counts.join(u" · "_s);
}

QString IntakeReport::text() const
{
    QStringList lines{countsText()};
    for (const Line& file : m_files)
        lines << file.whole;
    return lines.join(u'\n') + u'\n';
}

void IntakeReport::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

void IntakeReport::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

void IntakeReport::drawSign()
{
    const bool isFailure = m_refused > 0;
    m_sign->setPixmap(iconPixmap(isFailure ? u"failure"_s : u"notice"_s,
                                 isFailure ? colours().failure : colours().accent, kSmallIconPx,
                                 devicePixelRatioF()));
}

void IntakeReport::fitHeight()
{
    // Without lines there is no such height, which Qt says as −1.
    const int wanted = m_lines->totalHeightForWidth(m_scroll->viewport()->width());
    m_scroll->setFixedHeight(std::clamp(wanted, 0, kTallestPx));
}

} // namespace semblance::ui
