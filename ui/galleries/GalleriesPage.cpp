// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleriesPage.h"

#include "ui/dialogs/ErrorPanel.h"
#include "ui/galleries/EmptyState.h"
#include "ui/galleries/EnrolmentRun.h"
#include "ui/galleries/GalleryPanel.h"
#include "ui/models/GalleryListModel.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace semblance::ui {

namespace {

constexpr int kListWidthPx = 260;
constexpr int kMinListWidthPx = 180;
/// Between two looks at a gallery that is being enrolled into.
constexpr int kPageRefreshMs = 1000;

} // namespace

GalleriesPage::GalleriesPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_enrolment(new EnrolmentRun(workplace, this)),
      m_model(new GalleryListModel(this)), m_list(new QListView(this)),
      m_createButton(
          new QPushButton(icon(QStringLiteral("add-gallery")), tr("&New gallery…"), this)),
      m_panel(new GalleryPanel(workplace, *m_enrolment, this)),
      m_empty(new EmptyState(QStringLiteral("galleries"),
                             tr("Searches are made in galleries: named sets of references with one "
                                "stated source and legal basis. This lab has none yet."),
                             workplace.lab().isReadOnly() ? QString() : tr("New gallery…"), this)),
      m_error(new ErrorPanel(this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("galleriesPage"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kGapPx, kMarginPx, kMarginPx);
    layout->addWidget(m_error);
    m_stack->addWidget(makeWorkArea());
    m_stack->addWidget(makeEmptyPage());
    m_stack->setVisible(false);
    layout->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::actChosen, this, &GalleriesPage::askToCreate);
    connect(m_createButton, &QPushButton::clicked, this, &GalleriesPage::askToCreate);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GalleriesPage::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GalleriesPage::keepSelection);
    addShortcuts();
    m_refresh.setInterval(kPageRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        refresh();
        Q_EMIT galleriesChanged();
    });
    // The gallery is marked as being filled where it is chosen, and no longer when it is not.
    connect(m_enrolment, &EnrolmentRun::failed, this, &GalleriesPage::galleriesChanged);
    connect(m_enrolment, &EnrolmentRun::started, &m_refresh, qOverload<>(&QTimer::start));
    connect(m_enrolment, &EnrolmentRun::finished, &m_refresh, &QTimer::stop);
    connect(m_enrolment, &EnrolmentRun::failed, &m_refresh, &QTimer::stop);
    connect(m_enrolment, &EnrolmentRun::finished, this, [this] {
        reload();
        Q_EMIT galleriesChanged();
    });
    connect(m_enrolment, &EnrolmentRun::failed, this, &GalleriesPage::reload);
    reload();
}

void GalleriesPage::addShortcuts()
{
    const auto add = [this](QKeySequence::StandardKey key) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        return shortcut;
    };
    connect(add(QKeySequence::Find), &QShortcut::activated, m_panel, &GalleryPanel::focusSearch);
    connect(add(QKeySequence::New), &QShortcut::activated, this, &GalleriesPage::askToCreate);
}

QWidget* GalleriesPage::makeEmptyPage()
{
    auto* page = new QWidget(this);
    auto* title = new QLabel(tr("Galleries"), page);
    setTextRole(title, TextRole::Title);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(m_empty, 1);
    if (QPushButton* act = m_empty->actButton()) {
        act->setObjectName(QStringLiteral("firstGalleryButton"));
        act->setToolTip(tr("Ctrl+N"));
        setPrimary(act);
    }
    return page;
}

QWidget* GalleriesPage::makeWorkArea()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("gallerySplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kListWidthPx, 4 * kListWidthPx});
    return splitter;
}

QWidget* GalleriesPage::makeList()
{
    auto* side = new QWidget(this);
    side->setMinimumWidth(kMinListWidthPx);
    auto* title = new QLabel(tr("Galleries"), side);
    setTextRole(title, TextRole::Section);
    title->setObjectName(QStringLiteral("galleryListTitle"));
    title->setMinimumHeight(kTitleRowPx);
    title->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("galleryList"));
    m_list->setAccessibleName(tr("Galleries"));
    m_list->setModel(m_model);
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideRight);
    m_createButton->setObjectName(QStringLiteral("newGalleryButton"));
    const bool isReadOnly = m_workplace.lab().isReadOnly();
    m_createButton->setEnabled(!isReadOnly);
    m_createButton->setToolTip(isReadOnly ? tr("This lab is read-only.") : tr("Ctrl+N"));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_createButton);
    return side;
}

void GalleriesPage::reload()
{
    m_isReading = true;
    m_workplace.jobs().startQuietly<std::vector<casework::Gallery>>(
        [lab = m_workplace.sharedLab()](const StopToken&) { return lab->galleries().all(); }, this,
        [this](Result<std::vector<casework::Gallery>> galleries) { take(std::move(galleries)); });
}

void GalleriesPage::refresh()
{
    if (m_isReading) {
        m_isRefreshWanted = true;
        return;
    }
    reload();
    m_panel->refresh();
}

void GalleriesPage::keepSelection()
{
    // A click between two rows leaves the page of the gallery as it is, and so the mark in the
    // list.
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && !m_list->selectionModel()->hasSelection()) {
        m_list->selectionModel()->select(current, QItemSelectionModel::Select);
    }
}

void GalleriesPage::selectGallery(const QString& name)
{
    m_wanted = name;
    m_areProblemsWanted = false;
    m_areProblemsLeft = false;
    reload();
}

void GalleriesPage::showProblems(const QString& gallery)
{
    m_wanted = gallery;
    m_areProblemsWanted = true;
    m_areProblemsLeft = false;
    reload();
}

void GalleriesPage::showAsLeft(const QString& gallery, bool areProblemsShown)
{
    selectGallery(gallery);
    m_areProblemsLeft = areProblemsShown;
}

bool GalleriesPage::areProblemsShown() const
{
    return m_areProblemsLeft || m_panel->areProblemsShown();
}

QString GalleriesPage::gallery() const
{
    return m_list->currentIndex().data(GalleryListModel::NameRole).toString();
}

void GalleriesPage::take(Result<std::vector<casework::Gallery>> galleries)
{
    m_isReading = false;
    // What was read may be older than what was asked for meanwhile.
    if (std::exchange(m_isRefreshWanted, false)) {
        refresh();
    }
    if (!galleries) {
        m_error->showError(galleries.error());
        return;
    }
    m_error->clear();
    const QString wanted = m_wanted.isEmpty() ? gallery() : m_wanted;
    m_model->setGalleries(*std::move(galleries));
    const bool hadFocus = hasFocus() || isWorkFocused();
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_stack->setVisible(true);
    if (hadFocus) {
        focusWork();
    }
    if (isEmpty) {
        return;
    }
    const QModelIndex found = m_model->indexOf(wanted);
    m_list->setCurrentIndex(found.isValid() ? found : m_model->index(0));
    showCurrent();
    if (found.isValid()) {
        m_wanted.clear();
        if (std::exchange(m_areProblemsLeft, false)) {
            m_panel->showProblemTab();
        }
        if (std::exchange(m_areProblemsWanted, false)) {
            m_panel->showProblemList();
        }
    }
}

void GalleriesPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    focusWork();
}

void GalleriesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible()) {
        refresh();
        m_panel->tryImagesAgain();
    }
}

void GalleriesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_panel->tryImagesAgain();
}

bool GalleriesPage::isWorkFocused() const
{
    return m_list->hasFocus() || (m_empty->actButton() && m_empty->actButton()->hasFocus());
}

void GalleriesPage::focusWork()
{
    if (m_model->rowCount() > 0) {
        m_list->setFocus();
    } else if (m_empty->isVisible() && m_empty->actButton()) {
        m_empty->actButton()->setFocus();
    }
}

void GalleriesPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        m_panel->showGallery(m_model->gallery(current));
    }
}

void GalleriesPage::askToCreate()
{
    if (m_workplace.lab().isReadOnly()) {
        return;
    }
    auto* dialog = new CreateGalleryDialog(m_workplace, m_draft, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateGalleryDialog::galleryCreated, this, [this](const QString& name) {
        selectGallery(name);
        Q_EMIT galleriesChanged();
    });
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_draft = result == QDialog::Accepted ? GalleryDraft() : dialog->draft();
        // The window gives the keyboard back to whatever had it, and that may be gone.
        focusWork();
    });
    dialog->open();
}

} // namespace semblance::ui
