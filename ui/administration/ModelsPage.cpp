// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/ModelsPage.h"

#include "ui/administration/EngineChoiceBox.h"
#include "ui/administration/ModelDetails.h"
#include "ui/administration/PackPanel.h"
#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/format/ScoreText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ScrolledColumn.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace semblance::ui {

namespace {

constexpr int kSideWidthPx = 380;

/// What does not fit is scrolled to, at any magnification.
ScrolledColumn* scrolled(QWidget* content, const char* name)
{
    auto* area = new ScrolledColumn(content);
    area->setObjectName(QLatin1String(name));
    return area;
}

void setUpTable(QTableView* table)
{
    table->setObjectName(QStringLiteral("modelTable"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    // A licence with its conditions takes the lines that it needs.
    table->setWordWrap(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, table,
                     &QTableView::resizeRowsToContents);
}

} // namespace

ModelsPage::ModelsPage(JobList& jobs, ModelsAccess access, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_access(std::move(access)), m_error(new ErrorPanel(this)),
      m_reading(new QLabel(tr("The models are being read and checked…"), this)),
      m_choice(new EngineChoiceBox(this)), m_pack(new PackPanel(jobs, m_access, this)),
      m_model(new ModelListModel(this)), m_table(new QTableView(this)),
      m_details(new ModelDetails(this))
{
    setObjectName(QStringLiteral("modelsPage"));
    auto* title = new QLabel(tr("Models"), this);
    setPageTitle(title);
    m_reading->setObjectName(QStringLiteral("modelsReading"));
    m_reading->setWordWrap(true);
    setTextRole(m_reading, TextRole::Caption);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    layout->addWidget(title);
    layout->addWidget(m_error);
    layout->addWidget(m_reading, 0, Qt::AlignTop);
    layout->addWidget(makeContent(), 1);
    m_content->hide();
    m_pack->hide();
    connect(m_choice, &EngineChoiceBox::chosen, this, &ModelsPage::askToUse);
    connect(m_pack, &PackPanel::started, this, [this] {
        m_choice->setBusy(true);
        m_engineSide->bringIntoSight(m_pack);
    });
    connect(m_pack, &PackPanel::ended, this, [this] {
        m_choice->setBusy(false);
        m_engineSide->bringIntoSight(m_pack);
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ModelsPage::showCurrent);
}

QWidget* ModelsPage::makeContent()
{
    m_content = new QSplitter(Qt::Horizontal, this);
    m_content->setObjectName(QStringLiteral("modelsSplitter"));
    m_content->setChildrenCollapsible(false);
    m_content->addWidget(makeEngineSide());
    m_content->addWidget(makeModelSide());
    m_content->setStretchFactor(1, 1);
    m_content->setSizes({kSideWidthPx, 2 * kSideWidthPx});
    return m_content;
}

QWidget* ModelsPage::makeEngineSide()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, kMarginPx, 0);
    layout->setSpacing(kGroupGapPx);
    layout->addWidget(m_choice);
    layout->addWidget(makeSeparator(SeparatorDirection::Horizontal, side));
    layout->addWidget(m_pack);
    layout->addStretch();
    m_engineSide = scrolled(side, "engineSide");
    return m_engineSide;
}

QWidget* ModelsPage::makeModelSide()
{
    auto* side = new QSplitter(Qt::Vertical);
    side->setObjectName(QStringLiteral("modelSplitter"));
    side->setChildrenCollapsible(false);
    setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Models"));
    side->addWidget(m_table);
    side->addWidget(scrolled(m_details, "modelDetailsArea"));
    side->setStretchFactor(0, 1);
    side->setStretchFactor(1, 1);
    return side;
}

void ModelsPage::setPolicy(const casework::SearchPolicy& policy)
{
    m_policy = policy;
}

void ModelsPage::refresh()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_jobs.startQuietly<ModelsState>(
        [folders = m_access.folders](const StopToken&) { return readModelsState(folders); }, this,
        [this](Result<ModelsState> state) { take(std::move(state)); });
}

void ModelsPage::take(Result<ModelsState> state)
{
    m_isReading = false;
    m_reading->hide();
    if (!state) {
        m_error->showError(state.error());
        return;
    }
    m_error->clear();
    m_state = std::move(*state);
    m_content->show();
    m_choice->showState(*m_state);
    m_choice->showThreshold(m_policy ? thresholdNote(*m_policy, m_state->engine) : QString());
    m_pack->setVisible(!m_state->packs.empty());
    if (!m_state->packs.empty())
        m_pack->showPack(m_state->packs.front(), m_state->arePacksInstalled.front());
    const int row = m_table->currentIndex().row();
    m_model->setModels(m_state->models);
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(row, 0, m_model->rowCount() - 1));
    if (hasFocus())
        m_choice->focusChoice();
}

void ModelsPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_details->showModel(m_model->model(current));
}

void ModelsPage::askToUse(matching::EngineKind kind)
{
    const bool isWanted = Dialogs::inUse().confirm(
        this, {tr("Change the engine"),
               tr("Galleries hold the templates of the engine that they were enrolled with. After "
                  "the change, a gallery cannot be searched until it has been refreshed: its "
                  "templates are then made anew from the stored originals. Scores of two engines "
                  "cannot be compared, and the policy's threshold is one of the engine that it "
                  "was set for. The window loads the new engine and comes back to this "
                  "page."),
               tr("&Change the engine")});
    if (isWanted)
        use(kind);
}

void ModelsPage::use(matching::EngineKind kind)
{
    using matching::EngineDefinition;
    if (!m_state)
        return;
    m_choice->setBusy(true);
    m_jobs.start<EngineDefinition>(
        {tr("Change the engine")},
        [kind, folders = m_access.folders, packs = m_state->packs](
            const StopToken&, const ProgressSink&) -> Result<EngineDefinition> {
            switch (kind) {
            case matching::EngineKind::Shipped:
                return matching::useShipped(folders);
            case matching::EngineKind::WithPack:
                return matching::usePack(packs.front(), folders);
            case matching::EngineKind::Own:
                return matching::useKept(folders);
            }
            return matching::useShipped(folders);
        },
        this,
        [this](const Result<EngineDefinition>& engine) {
            m_choice->setBusy(false);
            refresh();
            if (engine)
                Q_EMIT engineChanged();
            else
                m_error->showError(engine.error());
        });
}

void ModelsPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_choice->focusChoice();
}

void ModelsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace semblance::ui
