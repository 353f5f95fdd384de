// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ReferenceGrid.h"

#include "ui/format/NumberText.h"
#include "ui/galleries/EmptyState.h"
#include "ui/galleries/ReferenceCard.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

void setUpList(QListView* list)
{
    list->setObjectName(QStringLiteral("referenceList"));
    list->setAccessibleName(ReferenceGrid::tr("References"));
    list->setViewMode(QListView::IconMode);
    list->setResizeMode(QListView::Adjust);
    list->setMovement(QListView::Static);
    list->setUniformItemSizes(true);
    list->setLayoutMode(QListView::Batched);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(new ReferenceCard(list));
    setImageSurface(list);
}

} // namespace

ReferenceGrid::ReferenceGrid(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_portraits(new ReferencePortraits(
                           workplace, ReferenceCard::portraitSize() * devicePixelRatioF(), this)),
      m_model(new ReferenceListModel(workplace, *m_portraits, this)),
      m_found(new QSortFilterProxyModel(this)), m_search(new QLineEdit(this)),
      m_count(new QLabel(this)), m_list(new QListView(this)),
      m_empty(new EmptyState(QStringLiteral("people"),
                             tr("No references yet. Enrol images of people whose identity "
                                "is recorded."),
                             tr("Enrol images…"), this)),
      m_nothingFound(new EmptyState(QStringLiteral("search"), QString(), QString(), this)),
      m_stack(new QStackedWidget(this))
{
    m_found->setSourceModel(m_model);
    m_found->setFilterRole(ReferenceListModel::SearchTextRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    setUpList(m_list);
    m_search->setObjectName(QStringLiteral("referenceSearchField"));
    m_search->setPlaceholderText(tr("Search names, numbers, images"));
    m_search->setAccessibleName(tr("Search in this gallery"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setToolTip(tr("Ctrl+F"));
    setTextRole(m_count, TextRole::Caption);
    m_empty->actButton()->setObjectName(QStringLiteral("emptyGalleryEnrolButton"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_nothingFound->setObjectName(QStringLiteral("nothingFound"));
    m_stack->addWidget(m_nothingFound);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGapPx, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found->setFilterFixedString(text);
        updateState();
    });
    connect(m_model, &ReferenceListModel::rowsInserted, this, &ReferenceGrid::updateState);
    connect(m_model, &ReferenceListModel::modelReset, this, &ReferenceGrid::updateState);
    connect(m_model, &ReferenceListModel::completed, this, &ReferenceGrid::updateState);
    connect(m_model, &ReferenceListModel::readingFailed, this, &ReferenceGrid::readingFailed);
    connect(m_empty, &EmptyState::actChosen, this, &ReferenceGrid::enrolRequested);
    connect(m_list, &QListView::activated, this, &ReferenceGrid::open);
    updateState();
}

void ReferenceGrid::showGallery(std::optional<GalleryId> gallery)
{
    m_search->clear();
    m_model->showGallery(gallery);
}

bool ReferenceGrid::refresh()
{
    return m_model->refresh();
}

void ReferenceGrid::setEnrolAllowed(bool isAllowed, const QString& reason, bool isUnderWay)
{
    m_empty->setActAllowed(isAllowed, reason);
    m_empty->setSentence(isUnderWay ? tr("The enrolment is under way; its first references appear "
                                         "here.")
                                    : tr("No references yet. Enrol images of people whose identity "
                                         "is recorded."));
}

void ReferenceGrid::open(const QModelIndex& index)
{
    if (index.isValid()) {
        Q_EMIT referenceOpened(
            ReferenceId{index.data(ReferenceListModel::ReferenceIdRole).toLongLong()});
    }
}

void ReferenceGrid::updateState()
{
    const int all = m_model->rowCount();
    const int found = m_found->rowCount();
    const bool isEmpty = all == 0 && m_model->isComplete();
    QWidget* shown = m_list;
    if (isEmpty) {
        shown = m_empty;
    } else if (all > 0 && found == 0) {
        //: %1 is what the person searched for
        m_nothingFound->setSentence(
            tr("No reference has “%1” in its name, number or image.").arg(m_search->text()));
        shown = m_nothingFound;
    }
    m_stack->setCurrentWidget(shown);
    m_search->setEnabled(!isEmpty);
    m_count->setText(found == all ? tr("%Ln reference(s)", nullptr, all)
                                  : tr("%1 of %Ln reference(s)", nullptr, all)
                                        .arg(countText(found)));
}

void ReferenceGrid::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace semblance::ui
