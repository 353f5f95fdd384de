// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ProblemTable.h"

#include "casework/gallery/ChosenFace.h"
#include "ui/format/NumberText.h"
#include "ui/galleries/ProblemCell.h"
#include "ui/models/EnrolmentProblemModel.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/Banner.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

namespace semblance::ui {

namespace {

/// In hundredths of the table, by column; the advice takes the rest: reason and advice are
/// sentences.
constexpr std::array<int, EnrolmentProblemModel::AdviceColumn> kShares{22, 13, 32};
constexpr int kWhole = 100;

void copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

void setUpTable(QTableView* table)
{
    table->setObjectName(QStringLiteral("problemTable"));
    table->setAccessibleName(ProblemTable::tr("Images that could not be enrolled"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSortingEnabled(true);
    table->sortByColumn(EnrolmentProblemModel::ImageColumn, Qt::AscendingOrder);
    table->setItemDelegate(new ProblemCell(table));
    table->setWordWrap(true);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setStretchLastSection(true);
}

} // namespace

ProblemTable::ProblemTable(EnrolmentProblemModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView(this)),
      m_note(new Banner(BannerKind::Notice, QStringLiteral("notice"), this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_sorted);
    setUpTable(m_table);
    m_table->installEventFilter(this);
    QWidget* buttons = makeButtons();
    addActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGapPx, 0, 0);
    m_note->setObjectName(QStringLiteral("problemNote"));
    layout->addWidget(m_note);
    layout->addWidget(makeSearch());
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    // Tab walks as the eye does.
    setTabOrder(m_search, m_table);
    setTabOrder(m_table, m_chooseFaceButton);
    setTabOrder(m_chooseFaceButton, m_dismissButton);
    connect(m_table, &QTableView::doubleClicked, this, &ProblemTable::askForFace);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_isFitting && column != EnrolmentProblemModel::AdviceColumn) {
            m_areWidthsOwn = true;
        }
    });
    connect(m_sorted, &QAbstractItemModel::modelAboutToBeReset, this, &ProblemTable::keepPlace);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &ProblemTable::returnToRow);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &ProblemTable::showCount);
    showCount();
}

QWidget* ProblemTable::makeSearch()
{
    auto* bar = new QWidget(this);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("problemSearchField"));
    m_search->setPlaceholderText(tr("Search images, people, reasons"));
    m_search->setAccessibleName(tr("Search in what was not enrolled"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setToolTip(tr("Ctrl+F"));
    m_count = new QLabel(bar);
    m_count->setObjectName(QStringLiteral("problemCount"));
    setTextRole(m_count, TextRole::Caption);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_sorted->setFilterFixedString(text);
        showCount();
        selectCurrent();
        updateActions();
    });
    return bar;
}

void ProblemTable::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ProblemTable::clearSearch()
{
    m_search->clear();
}

void ProblemTable::showCount()
{
    const int all = m_model.rowCount();
    const int found = m_sorted->rowCount();
    m_count->setText(found == all
                         ? QString()
                         //: Rows of the list of images that were not enrolled
                         : tr("%1 of %Ln row(s)", nullptr, all).arg(countText(found)));
    // Without it the field ends where the table ends.
    m_count->setVisible(found != all);
}

QWidget* ProblemTable::makeButtons()
{
    auto* buttons = new QWidget(this);
    auto* copyAll = new QPushButton(icon(QStringLiteral("copy")), tr("Copy &all"), buttons);
    copyAll->setObjectName(QStringLiteral("copyProblemsButton"));
    m_chooseFaceButton =
        new QPushButton(icon(QStringLiteral("face")), tr("Choose the &face…"), buttons);
    m_chooseFaceButton->setObjectName(QStringLiteral("chooseFaceButton"));
    m_dismissButton = new QPushButton(tr("&Take off the list…"), buttons);
    m_dismissButton->setObjectName(QStringLiteral("dismissProblemsButton"));
    auto* layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_chooseFaceButton);
    layout->addWidget(m_dismissButton);
    layout->addWidget(copyAll);
    layout->addStretch();
    connect(m_dismissButton, &QPushButton::clicked, this, &ProblemTable::askToDismiss);
    connect(m_chooseFaceButton, &QPushButton::clicked, this, &ProblemTable::askForFace);
    connect(copyAll, &QPushButton::clicked, this, [this] { copyText(allText()); });
    return buttons;
}

void ProblemTable::fitColumns()
{
    if (!m_table->isVisible() || m_areWidthsOwn) {
        return;
    }
    m_isFitting = true;
    for (int column = 0; column < EnrolmentProblemModel::AdviceColumn; ++column) {
        m_table->setColumnWidth(column, m_table->width() *
                                            kShares.at(static_cast<std::size_t>(column)) / kWhole);
    }
    m_isFitting = false;
}

void ProblemTable::keepPlace()
{
    if (m_sorted->rowCount() == 0) {
        return;
    }
    m_top = m_table->verticalScrollBar()->value();
    if (m_table->currentIndex().isValid()) {
        m_row = m_table->currentIndex().row();
    }
}

void ProblemTable::returnToRow()
{
    const int last = m_sorted->rowCount() - 1;
    if (m_row && last >= 0) {
        // Rows take the height of their text: before that the bar has no room.
        m_table->doItemsLayout();
        m_table->verticalScrollBar()->setValue(m_top);
        goToRow(std::min(*m_row, last));
    }
    updateActions();
}

void ProblemTable::goToRow(int row)
{
    // Not the table's own selectRow, which looks at the keys that are down: Ctrl would deselect.
    m_table->selectionModel()->setCurrentIndex(m_sorted->index(row, 0),
                                               QItemSelectionModel::ClearAndSelect |
                                                   QItemSelectionModel::Rows);
}

void ProblemTable::setFaceChoiceAllowed(bool isAllowed, const QString& reason)
{
    m_isChoiceAllowed = isAllowed;
    m_choiceReason = reason;
    updateActions();
}

std::optional<casework::EnrolmentProblem> ProblemTable::openChoice() const
{
    const QList<int> selected = selectedRows();
    if (selected.size() != 1) {
        return std::nullopt;
    }
    const QModelIndex row = m_sorted->mapToSource(m_sorted->index(selected.front(), 0));
    const auto& problem = m_model.problems().at(static_cast<std::size_t>(row.row()));
    return casework::isFaceChoiceOpen(problem) ? std::optional(problem) : std::nullopt;
}

void ProblemTable::setDismissalAllowed(bool isAllowed, const QString& reason)
{
    m_isDismissalAllowed = isAllowed;
    m_dismissalReason = reason;
    updateActions();
}

std::vector<casework::EnrolmentProblem> ProblemTable::dismissible() const
{
    std::vector<casework::EnrolmentProblem> problems;
    for (const int row : selectedRows()) {
        const QModelIndex source = m_sorted->mapToSource(m_sorted->index(row, 0));
        const auto& problem = m_model.problems().at(static_cast<std::size_t>(source.row()));
        if (!casework::isOfReference(problem)) {
            problems.push_back(problem);
        }
    }
    return problems;
}

void ProblemTable::askToDismiss()
{
    const auto problems = dismissible();
    if (!problems.empty() && m_isDismissalAllowed) {
        Q_EMIT dismissalRequested(problems);
    }
}

void ProblemTable::askForFace()
{
    const auto problem = openChoice();
    if (problem && m_isChoiceAllowed) {
        Q_EMIT faceChoiceRequested(*problem);
    }
}

bool ProblemTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        fitColumns();
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_chooseFace->isEnabled()) {
            askForFace();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProblemTable::setNote(const QString& note)
{
    m_note->setText(note);
}

void ProblemTable::focusFirst()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0) {
        goToRow(0);
    }
}

void ProblemTable::addActions()
{
    auto* copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_copyPath = new QAction(tr("Copy the image's path"), m_table);
    m_copyPath->setObjectName(QStringLiteral("copyPathAction"));
    m_openFolder = new QAction(tr("Open the image's folder"), m_table);
    m_openFolder->setObjectName(QStringLiteral("openFolderAction"));
    m_chooseFace = new QAction(tr("Choose the face…"), m_table);
    m_chooseFace->setObjectName(QStringLiteral("chooseFaceAction"));
    m_dismiss = new QAction(tr("Take off the list…"), m_table);
    m_dismiss->setObjectName(QStringLiteral("dismissProblemsAction"));
    m_dismiss->setShortcut(QKeySequence::Delete);
    m_dismiss->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_chooseFace, m_dismiss, copy, m_copyPath, m_openFolder});
    connect(m_dismiss, &QAction::triggered, this, &ProblemTable::askToDismiss);
    connect(m_chooseFace, &QAction::triggered, this, &ProblemTable::askForFace);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] { copyText(selectedText()); });
    connect(m_copyPath, &QAction::triggered, this, [this] { copyText(currentPath()); });
    connect(m_openFolder, &QAction::triggered, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(currentPath()).path()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProblemTable::selectCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProblemTable::updateActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProblemTable::updateActions);
    updateActions();
}

void ProblemTable::selectCurrent()
{
    // Tab into the table and a search that leaves out the selected row move only the current one.
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && !m_table->selectionModel()->hasSelection()) {
        m_table->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
    }
}

void ProblemTable::updateActions()
{
    const bool isKnown = !currentPath().isEmpty();
    m_copyPath->setEnabled(isKnown);
    m_openFolder->setEnabled(isKnown);
    const bool isAnyDismissible = !dismissible().empty();
    m_dismiss->setEnabled(isAnyDismissible && m_isDismissalAllowed);
    m_dismissButton->setEnabled(m_dismiss->isEnabled());
    m_dismissButton->setToolTip(
        isAnyDismissible && !m_isDismissalAllowed
            ? m_dismissalReason
            : tr("For selected images that are no longer expected in this gallery (Delete)"));
    const bool isOpen = openChoice().has_value();
    m_chooseFace->setEnabled(isOpen && m_isChoiceAllowed);
    m_chooseFaceButton->setEnabled(m_chooseFace->isEnabled());
    m_chooseFaceButton->setToolTip(
        isOpen
            ? m_choiceReason
            : tr("For an image that shows several faces: say which one is the person's (Enter)"));
}

QString ProblemTable::currentPath() const
{
    const QModelIndex row = m_sorted->mapToSource(m_table->currentIndex());
    if (!row.isValid()) {
        return {};
    }
    const auto& problem = m_model.problems().at(static_cast<std::size_t>(row.row()));
    return QString::fromStdString(casework::factOf(problem.error, casework::kFileFact));
}

QString ProblemTable::allText() const
{
    QList<int> rows(m_sorted->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    return text(rows);
}

QString ProblemTable::selectedText() const
{
    return text(selectedRows());
}

QList<int> ProblemTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString ProblemTable::text(const QList<int>& rows) const
{
    QStringList lines;
    QStringList header;
    for (int column = 0; column < m_sorted->columnCount(); ++column) {
        header.append(m_sorted->headerData(column, Qt::Horizontal).toString());
    }
    header.append(tr("Technical details"));
    lines.append(header.join(QLatin1Char('\t')));
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < m_sorted->columnCount(); ++column) {
            cells.append(m_sorted->index(row, column).data().toString());
        }
        cells.append(m_sorted->index(row, 0)
                         .data(EnrolmentProblemModel::DetailsRole)
                         .toString()
                         .replace(QLatin1Char('\n'), QLatin1String("; ")));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace semblance::ui
