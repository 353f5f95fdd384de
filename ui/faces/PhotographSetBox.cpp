// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/PhotographSetBox.h"

#include "ui/format/FaceText.h"
#include "ui/format/RecordingText.h"
#include "ui/format/ScoreText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ProbeRow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowPx = 46;

bool isOwnKey(int key)
{
    return key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

PhotographSetBox::PhotographSetBox(Workplace& workplace, PhotographSet& photographs,
                                   ExhibitFaces& faces, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_photographs(photographs), m_faces(faces),
      m_title(new QLabel(this)), m_list(new QListWidget(this)), m_likeness(new QLabel(this)),
      m_doubt(new Banner(BannerKind::Warning, u"warning"_s, this))
{
    setObjectName(u"photographSetBox"_s);
    m_title->setObjectName(u"photographSetTitle"_s);
    setTextRole(m_title, TextRole::Caption);
    auto* clear = new QPushButton(tr("Take all out"), this);
    clear->setObjectName(u"clearPhotographsButton"_s);
    clear->setFlat(true);
    connect(clear, &QPushButton::clicked, &m_photographs, &PhotographSet::clear);
    makeList();
    // As they stand below each other.
    setTabOrder(clear, m_list);
    m_likeness->setObjectName(u"likenessLabel"_s);
    m_likeness->setTextFormat(Qt::PlainText);
    m_likeness->setWordWrap(true);
    setTextRole(m_likeness, TextRole::Caption);
    m_doubt->setObjectName(u"likenessDoubt"_s);

    auto* top = new QHBoxLayout;
    top->setSpacing(kSmallGapPx);
    top->addWidget(m_title, 1);
    top->addWidget(clear);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kSmallGapPx);
    layout->setSpacing(kSmallGapPx);
    layout->addLayout(top);
    layout->addWidget(m_doubt);
    layout->addWidget(m_list);
    layout->addWidget(m_likeness);
    connect(&photographs, &PhotographSet::changed, this, &PhotographSetBox::refresh);
    // Which of them is the main one.
    connect(&faces, &ExhibitFaces::probeChanged, this, &PhotographSetBox::refresh);
    refresh();
}

void PhotographSetBox::makeList()
{
    m_list->setObjectName(u"photographSetList"_s);
    m_list->setAccessibleName(tr("Photographs that are searched for together"));
    m_list->setToolTip(tr("Enter: open it · Delete: take it out"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { act(Qt::Key_Return); });
}

bool PhotographSetBox::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || !isKey)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (!isOwnKey(key->key()) || key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        act(key->key());
    event->accept();
    return true;
}

void PhotographSetBox::act(int key)
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return;
    const ProbeFace probe = m_shown[static_cast<std::size_t>(row)];
    if (key == Qt::Key_Delete)
        m_photographs.takeOut(probe.exhibit.id);
    else
        Q_EMIT openRequested(probe);
}

void PhotographSetBox::refresh()
{
    const auto& photographs = m_photographs.photographs();
    setVisible(!photographs.empty());
    m_title->setText(
        //: Over a list of photographs that are searched for together
        tr("%Ln photograph(s) to search with", nullptr, static_cast<int>(photographs.size())));
    const bool areSame = std::ranges::equal(
        m_shown, photographs, [](const ProbeFace& shown, const SetPhotograph& now) {
            return shown.exhibit.id == now.probe.exhibit.id && shown.mark == now.probe.mark &&
                   shown.face == now.probe.face;
        });
    if (!areSame)
        rebuild();
    for (int row = 0; row < m_list->count(); ++row)
        refreshRow(*m_list->item(row), photographs[static_cast<std::size_t>(row)]);
    refreshLikeness();
    fitHeight();
}

void PhotographSetBox::rebuild()
{
    const int row = m_list->currentRow();
    m_list->clear();
    m_shown.clear();
    for (const SetPhotograph& photograph : m_photographs.photographs())
        addRow(photograph);
    // The neighbour of one that was taken out.
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
}

void PhotographSetBox::addRow(const SetPhotograph& photograph)
{
    auto* row = new ProbeRow(m_workplace, photograph.probe, m_list);
    auto* out = new QToolButton(row);
    out->setObjectName(u"takeOutButton"_s);
    out->setIcon(icon(u"close"_s));
    out->setAutoRaise(true);
    // Its key is the list's.
    out->setFocusPolicy(Qt::NoFocus);
    out->setToolTip(tr("Take this photograph out of the search: Delete"));
    out->setAccessibleName(
        //: %1: such as Exhibit 4 ▸ Q-1
        tr("Take %1 out of the search")
            .arg(probeName(photograph.probe.exhibit.id.value, photograph.probe.mark)));
    // Later: the button is part of what is taken out.
    connect(
        out, &QToolButton::clicked, this,
        [this, id = photograph.probe.exhibit.id] { m_photographs.takeOut(id); },
        Qt::QueuedConnection);
    row->addEnd(out);
    auto* item = new QListWidgetItem(m_list);
    item->setSizeHint({0, kRowPx});
    m_list->setItemWidget(item, row);
    m_shown.push_back(photograph.probe);
}

void PhotographSetBox::refreshRow(QListWidgetItem& item, const SetPhotograph& photograph)
{
    auto* row = static_cast<ProbeRow*>(m_list->itemWidget(&item));
    const auto probe = m_faces.probe();
    const bool isMain = probe && probe->exhibit.id == photograph.probe.exhibit.id &&
                        probe->mark == photograph.probe.mark;
    row->setNote(isMain ? tr("main photograph") : QString());
    row->setProblem(problemOf(photograph));
    item.setData(Qt::AccessibleTextRole, row->words());
}

QString PhotographSetBox::problemOf(const SetPhotograph& photograph) const
{
    if (!m_workplace.pipeline() || !m_photographs.isStale(photograph))
        return {};
    switch (photograph.change) {
    case ProbeChange::Removed:
        return tr("face taken away");
    case ProbeChange::Corrected:
        return tr("face changed: open it");
    case ProbeChange::None:
    case ProbeChange::StatedOtherwise:
        break;
    }
    return tr("other engine: open it");
}

void PhotographSetBox::refreshLikeness()
{
    const auto& pair = m_photographs.leastAlike();
    if (!pair) {
        m_likeness->setText(m_photographs.photographs().size() > 1
                                ? QString()
                                //: %1: the keys that open the next exhibit
                                : tr("Open the next exhibit (%1) and add its face: T.")
                                      .arg(QKeySequence(Qt::CTRL | Qt::Key_PageDown)
                                               .toString(QKeySequence::NativeText)));
        m_doubt->setText({});
    } else {
        m_likeness->setText(leastAlikeText(*pair, m_photographs.names()) + u' ' +
                            tr("Whether all show one person is your judgement, not the "
                               "engine's."));
        m_doubt->setLines(doubts(*pair));
    }
    m_likeness->setVisible(!m_likeness->text().isEmpty());
}

QStringList PhotographSetBox::doubts(const matching::PhotographPair& pair) const
{
    QStringList doubts;
    if (const QString doubt = photographsDoubt(pair); !doubt.isEmpty())
        doubts << leastAlikeText(pair, m_photographs.names()) + u' ' + doubt;
    std::vector<std::optional<imagery::FrameOrigin>> frames;
    for (const SetPhotograph& photograph : m_photographs.photographs())
        frames.push_back(photograph.probe.videoFrame);
    doubts << recordingNotes(frames, m_photographs.names())
           << savedTwiceTexts(m_photographs.savedTwice(), m_photographs.names());
    doubts.removeAll(QString());
    return doubts;
}

void PhotographSetBox::fitHeight()
{
    // The column around it scrolls.
    m_list->setFixedHeight(m_list->count() * kRowPx + 2 * m_list->frameWidth());
}

} // namespace semblance::ui
