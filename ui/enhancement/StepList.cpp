// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/StepList.h"

#include "ui/format/EnhancementText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace semblance::ui {

namespace {

constexpr int kLeastRows = 3;
constexpr int kMostRows = 7;

struct StepGroup
{
    const char* name;
    std::initializer_list<std::string_view> steps;
};

/// Every step once; what stands in none comes last by itself.
const StepGroup kStepGroups[] = {
    {QT_TRANSLATE_NOOP("StepList", "Geometry"),
     {"crop", "turn", "rotate", "flip", "aspect", "lens", "resize"}},
    {QT_TRANSLATE_NOOP("StepList", "Tones"), {"levels", "gamma", "curves", "clahe"}},
    {QT_TRANSLATE_NOOP("StepList", "Colour"),
     {"white-balance-grey-world", "white-balance-grey-point"}},
    {QT_TRANSLATE_NOOP("StepList", "Noise and blur"),
     {"denoise-median", "denoise-bilateral", "denoise-nlm", "deblur-wiener",
      "deblur-richardson-lucy"}},
    {QT_TRANSLATE_NOOP("StepList", "Video and several frames"), {"deinterlace", "frame-average"}},
};

bool isGrouped(const imagery::StepSpec& spec)
{
    return std::ranges::any_of(kStepGroups, [&spec](const StepGroup& group) {
        return std::ranges::find(group.steps, spec.id) != group.steps.end();
    });
}

/// Of the page: before and after.
bool isPageKey(const QKeyEvent& event)
{
    const bool isLetter =
        event.key() == Qt::Key_B || event.key() == Qt::Key_S || event.key() == Qt::Key_D;
    return isLetter && event.modifiers() == Qt::NoModifier;
}

} // namespace

StepList::StepList(RecipeDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_list(new QListWidget(this))
{
    m_list->setObjectName(QStringLiteral("stepList"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_empty = makeEmptyWords();
    m_add = addButton("addStepButton", QStringLiteral("add"), tr("Add a step"));
    setMenuText(m_add, tr("Add step"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(makeMenu());
    m_remove = addButton("removeStepButton", QStringLiteral("delete"), tr("Remove the step"));
    m_up = addButton("moveStepUpButton", QStringLiteral("collapse"), tr("Move the step up"));
    m_down = addButton("moveStepDownButton", QStringLiteral("expand"), tr("Move the step down"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSmallGapPx);
    buttons->addWidget(m_add);
    buttons->addStretch();
    for (QToolButton* button : {m_up, m_down, m_remove})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_list);
    layout->addLayout(buttons);

    connect(m_remove, &QToolButton::clicked, this, [this] { m_draft.remove(m_draft.selected()); });
    connect(m_up, &QToolButton::clicked, this,
            [this] { m_draft.move(m_draft.selected(), m_draft.selected() - 1); });
    connect(m_down, &QToolButton::clicked, this,
            [this] { m_draft.move(m_draft.selected(), m_draft.selected() + 1); });
    connect(m_list, &QListWidget::currentRowChanged, &m_draft, &RecipeDraft::select);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        m_draft.setOn(m_list->row(item), item->checkState() == Qt::Checked);
    });
    connect(&m_draft, &RecipeDraft::changed, this, &StepList::refresh);
    connect(&m_draft, &RecipeDraft::selectedChanged, this, &StepList::refresh);
    refresh();
}

/// In the middle of the list while it is empty.
QLabel* StepList::makeEmptyWords()
{
    auto* words = new QLabel(tr("No steps yet. “Add step” adds one; they are applied from top to "
                                "bottom."),
                             m_list->viewport());
    words->setObjectName(QStringLiteral("emptyStepList"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextRole(words, TextRole::Caption);
    auto* layout = new QVBoxLayout(m_list->viewport());
    layout->setContentsMargins(kGapPx, kSmallGapPx, kGapPx, kSmallGapPx);
    layout->addWidget(words);
    return words;
}

QToolButton* StepList::addButton(const char* name, const QString& iconName, const QString& words)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    return button;
}

QMenu* StepList::makeMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stepMenu"));
    menu->setToolTipsVisible(true);
    for (const StepGroup& group : kStepGroups) {
        QMenu* part = menu->addMenu(tr(group.name));
        part->setToolTipsVisible(true);
        for (const std::string_view id : group.steps)
            addToMenu(*part, *imagery::findStep(id));
    }
    for (const imagery::StepSpec* spec : imagery::stepSpecs()) {
        if (!isGrouped(*spec))
            addToMenu(*menu, *spec);
    }
    return menu;
}

void StepList::addToMenu(QMenu& menu, const imagery::StepSpec& spec)
{
    QAction* act = menu.addAction(stepName(spec.id));
    act->setObjectName(QString::fromUtf8(spec.id.data(), qsizetype(spec.id.size())));
    act->setToolTip(stepHint(spec));
    connect(act, &QAction::triggered, this, [this, &spec] { Q_EMIT stepWanted(spec); });
}

bool StepList::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (watched != m_list || !isKey || !isPageKey(*static_cast<QKeyEvent*>(event)))
        return QWidget::eventFilter(watched, event);
    // Not taken: the page is asked next.
    event->ignore();
    return true;
}

void StepList::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    refreshButtons();
}

void StepList::refresh()
{
    const QSignalBlocker blocker(m_list);
    const int rowHeight = fontMetrics().height() + kGapPx;
    const RecipeDraft::Steps& steps = m_draft.steps();
    while (m_list->count() > int(steps.size()))
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < int(steps.size()))
        m_list->addItem(new QListWidgetItem);
    for (int row = 0; row < m_list->count(); ++row) {
        const DraftStep& step = steps[std::size_t(row)];
        QListWidgetItem* item = m_list->item(row);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setText(stepSummary(step.step));
        // As wide as the list, however much there is to say.
        item->setSizeHint({1, rowHeight});
        item->setToolTip(stepText(step.step));
        item->setCheckState(step.isOn ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(m_draft.selected());
    m_empty->setVisible(steps.empty());
    m_list->setAccessibleDescription(steps.empty() ? m_empty->text() : QString());
    const int rows = std::clamp(m_list->count(), kLeastRows, kMostRows);
    m_list->setFixedHeight(rows * rowHeight + 2 * m_list->frameWidth());
    refreshButtons();
}

void StepList::refreshButtons()
{
    const int row = m_draft.selected();
    const int count = int(m_draft.steps().size());
    m_add->setEnabled(m_isEditable && std::size_t(count) < imagery::kMaxRecipeSteps);
    m_remove->setEnabled(m_isEditable && row >= 0);
    m_up->setEnabled(m_isEditable && row > 0);
    m_down->setEnabled(m_isEditable && row >= 0 && row + 1 < count);
}

} // namespace semblance::ui
