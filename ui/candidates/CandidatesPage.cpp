// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/CandidatesPage.h"

#include "casework/enhancement/CopyChain.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/intake/RecordTime.h"
#include "matching/models/EngineFingerprint.h"
#include "ui/candidates/CandidateCard.h"
#include "ui/candidates/CandidateListModel.h"
#include "ui/candidates/ProbePanel.h"
#include "ui/candidates/ProbeSearchRun.h"
#include "ui/candidates/SearchHeader.h"
#include "ui/candidates/SearchMessage.h"
#include "ui/candidates/SearchNote.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/format/ScoreText.h"
#include "ui/models/ReferencePortraits.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/CopyBanner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/JobBanner.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>

namespace semblance::ui {

using namespace Qt::StringLiterals;
using casework::ProbeSearchResult;
using SharedResult = std::shared_ptr<const ProbeSearchResult>;

namespace {

/// Under these heights the cards need the room of what can be read elsewhere.
constexpr int kTightPx = 700;
constexpr int kLowPx = 500;

constexpr QKeyCombination kCopyKeys = Qt::CTRL | Qt::Key_C;

QString copyKeys()
{
    return QKeySequence(kCopyKeys).toString(QKeySequence::NativeText);
}

/// What of a gallery makes a result of it one of before.
struct GalleryNow
{
    casework::Gallery gallery;
    std::size_t measuredOtherwise = 0;
};

Result<GalleryNow> galleryNow(const casework::GalleryRepository& galleries,
                              const ProbeSearchResult& result)
{
    const auto gallery = galleries.byName(result.gallery.name);
    if (!gallery)
        return passOn(gallery);
    // Who were none then are none of the result's now.
    if (result.referencesMeasuredOtherwise == 0)
        return GalleryNow{*gallery};
    const auto left =
        galleries.measuredOtherwise(gallery->id, matching::qualityFingerprint(result.engine));
    if (!left)
        return passOn(left);
    return GalleryNow{*gallery, left->size()};
}

SearchHeader::Room headerRoom(int heightPx)
{
    if (heightPx < kLowPx)
        return SearchHeader::Room::Low;
    return heightPx < kTightPx ? SearchHeader::Room::Tight : SearchHeader::Room::Ample;
}

} // namespace

CandidatesPage::CandidatesPage(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_model(new CandidateListModel(this)),
      m_portraits(new ReferencePortraits(
          workplace, (QSizeF(kCardPortrait) * devicePixelRatioF()).toSize(), this))
{
    setObjectName(u"candidatesPage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    m_header = new SearchHeader(
        workplace.lab().isReadOnly() ? LabAccess::ReadOnly : LabAccess::Full, this);
    connect(m_header, &SearchHeader::notEnrolledRequested, this,
            [this] { Q_EMIT notEnrolledRequested(m_gallery); });
    connect(m_header, &SearchHeader::galleryRequested, this,
            [this] { Q_EMIT galleryRequested(m_gallery); });
    connect(m_header, &SearchHeader::searchAgainRequested, this,
            [this] { search(*m_probe, m_gallery); });
    layout->addWidget(m_header);
    makeCopyBanner();
    layout->addWidget(m_copyBanner);
    layout->addLayout(makeMessages());
    layout->addWidget(makeBody(), 1);
    m_footer = makeFooter();
    layout->addWidget(m_footer);
    addShortcuts();
    showMessage(tr("Choose a face in an exhibit and search a gallery: whom the engine ranks as "
                   "similar appears here."));
}

void CandidatesPage::makeCopyBanner()
{
    m_copyBanner = new CopyBanner(m_workplace, this);
    m_compareLists = m_copyBanner->addAct(tr("Beside the original's list…"));
    m_compareLists->setObjectName(u"compareListsButton"_s);
    m_compareLists->setToolTip(tr("Rank and score of everybody in both lists"));
    connect(m_compareLists, &QPushButton::clicked, this, &CandidatesPage::compareLists);
    m_openOriginal = m_copyBanner->addAct(tr("Search the original too…"));
    m_openOriginal->setObjectName(u"searchOriginalButton"_s);
    m_openOriginal->setToolTip(tr("Opens the original. Choose the face there and search the same "
                                  "gallery; the two lists can then be laid side by side."));
    connect(m_openOriginal, &QPushButton::clicked, this, [this] {
        if (const auto source = original())
            Q_EMIT originalRequested(*source);
    });
    connect(m_copyBanner, &CopyBanner::known, this, &CandidatesPage::offerLists);
}

std::optional<ExhibitId> CandidatesPage::original() const
{
    if (!m_probe || !m_probe->also.empty() || m_copyBanner->chains().empty())
        return std::nullopt;
    return m_copyBanner->chains().front().last().source;
}

void CandidatesPage::offerLists()
{
    const auto source = original();
    const bool hasBoth = originalsList().has_value();
    m_compareLists->setVisible(hasBoth);
    const bool isMissing = source && result() && !hasBoth;
    m_openOriginal->setVisible(isMissing);
    if (isMissing)
        //: %1 is the exhibit's number
        m_copyBanner->addLine(tr("What the copy was made from (exhibit %1) was not searched for in "
                                 "this gallery with this engine since the program was started: "
                                 "there is no list that could be laid beside this one.")
                                  .arg(source->value));
}

std::optional<ListComparison::List> CandidatesPage::originalsList() const
{
    const SharedResult shown = result();
    const auto source = original();
    if (!shown || !source)
        return std::nullopt;
    const auto list = m_lists.find(*source);
    if (list == m_lists.end() || list->second->gallery.id != shown->gallery.id ||
        list->second->engine.fingerprint != shown->engine.fingerprint)
        return std::nullopt;
    const bool isCopy = m_copyBanner->chains().front().links.size() > 1;
    //: %1 is the exhibit's number
    return ListComparison::List{
        (isCopy ? tr("Exhibit %1 (copy)") : tr("Exhibit %1")).arg(source->value), list->second};
}

void CandidatesPage::compareLists()
{
    const auto original = originalsList();
    if (!original)
        return;
    //: %1 is the exhibit's number
    const ListComparison::List copy{tr("Exhibit %1 (copy)").arg(m_probe->exhibit.id.value),
                                    result()};
    (new ListComparison(*original, copy, *m_portraits, this))->show();
}

QLayout* CandidatesPage::makeMessages()
{
    m_error = new ErrorPanel(this);
    m_work = new JobBanner(m_workplace.jobs(), this);
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_error);
    layout->addWidget(m_work);
    return layout;
}

QWidget* CandidatesPage::makeBody()
{
    auto* body = new QWidget(this);
    m_probePanel = new ProbePanel(m_workplace, body);
    m_probeScroll = new QScrollArea(body);
    m_probeScroll->setWidget(m_probePanel);
    m_probeScroll->setWidgetResizable(true);
    m_probeScroll->setFrameShape(QFrame::NoFrame);
    m_probeScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_probeScroll->setFixedWidth(m_probePanel->width() + kGapPx);
    m_probeScroll->viewport()->installEventFilter(this);
    m_probePanel->hide();

    m_copyEmpty = makeCopyButton(body);
    m_copyEmpty->setObjectName(u"copyEmptyNoteButton"_s);
    m_message = new SearchMessage(m_copyEmpty, body);
    connect(m_message, &SearchMessage::searchAgainRequested, this, [this] {
        if (m_probe)
            search(ProbeFace(*m_probe), QString(m_gallery));
    });

    connect(m_message, &SearchMessage::galleryRequested, this,
            [this] { Q_EMIT galleryRequested(m_gallery); });

    m_stack = new QStackedWidget(body);
    m_stack->addWidget(m_message);
    m_stack->addWidget(makeList());
    auto* layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_probeScroll);
    layout->addWidget(m_stack, 1);
    return body;
}

QWidget* CandidatesPage::makeList()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"candidateList"_s);
    m_list->setAccessibleName(tr("Candidates, the highest scores first"));
    m_list->setModel(m_model);
    m_card = new CandidateCard(*m_model, *m_portraits, m_list);
    m_list->setItemDelegate(m_card);
    m_list->viewport()->installEventFilter(this);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(false);
    // Cards lie on the window, not on a white sheet: the portraits are to be the brightest thing.
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    connect(m_list, &QListView::activated, this, &CandidatesPage::openSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CandidatesPage::refreshFooter);
    const auto take = [this](ReferenceId id) {
        m_model->setImageProblem(id, m_portraits->error(id));
        fitCards();
    };
    connect(m_portraits, &ReferencePortraits::portraitReady, this, take);
    connect(m_portraits, &ReferencePortraits::portraitFailed, this, take);
    return m_list;
}

QPushButton* CandidatesPage::makeCopyButton(QWidget* parent)
{
    auto* button = new QPushButton(icon(u"copy"_s), tr("Copy a note of this result"), parent);
    button->setToolTip(
        //: %1: its keys
        tr("What was searched, with what, when and what came of it, as text to paste "
           "into the case file (%1)")
            .arg(copyKeys()));
    connect(button, &QPushButton::clicked, this, &CandidatesPage::copyNote);
    button->hide();
    return button;
}

QWidget* CandidatesPage::makeFooter()
{
    auto* footer = new QWidget(this);
    auto* back = new QPushButton(icon(u"back"_s), tr("Back to the exhibit"), footer);
    back->setObjectName(u"backButton"_s);
    back->setToolTip(tr("Esc"));
    auto* hint = new ElidedLabel(footer);
    hint->setWholeOnly(true);
    m_hint = hint;
    m_hint->setObjectName(u"candidatesHint"_s);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(m_hint, TextRole::Caption);
    m_copyList = makeCopyButton(footer);
    m_copyList->setObjectName(u"copyNoteButton"_s);
    m_open = new QPushButton(footer);
    m_open->setObjectName(u"openCandidateButton"_s);
    m_open->setMinimumHeight(34);
    setPrimary(m_open);
    connect(back, &QPushButton::clicked, this, &CandidatesPage::goBack);
    connect(m_open, &QPushButton::clicked, this, &CandidatesPage::openSelected);
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(kMarginPx, kSmallGapPx, kMarginPx, kGapPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(back);
    layout->addWidget(m_copyList);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_open);
    return footer;
}

void CandidatesPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::Key_J, &CandidatesPage::selectNext);
    add(Qt::Key_K, &CandidatesPage::selectPrevious);
    add(Qt::Key_Escape, &CandidatesPage::goBack);
    add(kCopyKeys, &CandidatesPage::copyNote);
    // Wherever the focus stands; the list itself hears of Enter no more, so nothing opens twice.
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        add(enter, &CandidatesPage::openSelected);
}

void CandidatesPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    focusList();
}

void CandidatesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    focusList();
    refresh();
    tryImagesAgain();
}

void CandidatesPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isLow = height() < kLowPx;
    m_header->setRoom(headerRoom(height()));
    m_copyBanner->setFolded(headerRoom(height()) != SearchHeader::Room::Ample);
    layout()->setSpacing(height() < kTightPx ? kSmallGapPx : kGapPx);
    m_footer->layout()->setContentsMargins(kMarginPx, isLow ? 0 : kSmallGapPx, kMarginPx,
                                           isLow ? kSmallGapPx : kGapPx);
}

bool CandidatesPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOfPortraits =
        m_list && (watched == m_list->viewport() || watched == m_probeScroll->viewport());
    if (event->type() == QEvent::Resize && isOfPortraits)
        fitCards();
    return QWidget::eventFilter(watched, event);
}

void CandidatesPage::fitCards()
{
    // As wide as beside a scroll bar, so that cards stay as they are when it comes and goes; a
    // pixel less than there is, or the list breaks its rows too early.
    const int bar = m_list->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_list);
    // All portraits have one size, so that faces can be told apart by the faces alone.
    const int roomPx = m_probePanel->portraitRoomPx(m_probeScroll->viewport()->height());
    m_card->fitTo({m_list->width() - bar - 1, m_list->viewport()->height()}, m_list->font(),
                  roomPx);
    const bool hasCards = m_model->rowCount() > 0;
    m_probePanel->setPortraitHeight(hasCards ? m_card->portraitSize().height() : roomPx);
}

void CandidatesPage::copyNote()
{
    if (!m_probe || !m_model->result())
        return;
    QGuiApplication::clipboard()->setText(searchNote(m_workplace.lab().info().name, *m_probe,
                                                     *m_model, m_searchedUtc, m_header->changes()));
    m_hint->setText(tr("The note is in the clipboard."));
}

void CandidatesPage::tryImagesAgain()
{
    m_portraits->tryAgain();
    m_list->viewport()->update();
}

void CandidatesPage::focusList()
{
    const bool isThere = m_stack->currentWidget() == m_list;
    setFocusProxy(isThere ? m_list : nullptr);
    if (isThere)
        m_list->setFocus();
}

void CandidatesPage::goBack()
{
    if (m_probe)
        Q_EMIT backRequested(*m_probe);
}

SharedResult CandidatesPage::result() const
{
    return m_model->result();
}

void CandidatesPage::begin(const ProbeFace& probe, const QString& gallery)
{
    if (m_search)
        m_workplace.jobs().cancel(*m_search);
    m_probe = probe;
    m_gallery = gallery;
    m_hasMetDamage = false;
    m_error->clear();
    m_portraits->tryAgain();
    m_header->showGallery(gallery);
    m_compareLists->hide();
    m_openOriginal->hide();
    m_copyBanner->showFor({});
    Q_EMIT galleryChanged({});
    m_model->showResult(nullptr);
    m_message->setOutdated(false);
    m_probePanel->showProbe(probe);
    m_probePanel->show();
    fitCards();
}

void CandidatesPage::showFound(const ProbeFace& probe, const QString& gallery, SharedResult result,
                               const QDateTime& searchedUtc)
{
    begin(probe, gallery);
    m_searchedUtc = searchedUtc;
    showResult(std::move(result));
}

void CandidatesPage::showOfOtherEngine(const ProbeFace& probe, const QString& gallery)
{
    begin(probe, gallery);
    showMessage(tr("The engine was changed after this search: its result is no longer shown, "
                   "because the scores of two engines cannot be compared. To search with the "
                   "engine in use now, go back to the exhibit (Esc) and press Enter there."));
}

void CandidatesPage::search(const ProbeFace& probe, const QString& gallery)
{
    begin(probe, gallery);
    showMessage(tr("Searching …"));
    const auto pipeline = m_workplace.pipeline();
    if (!pipeline)
        return;
    m_search = m_workplace.jobs().start<SharedResult>(
        //: Title of a running job; %1 is the gallery's name
        tr("Search gallery “%1”").arg(gallery),
        [pipeline, lab = m_workplace.sharedLab(), search = m_workplace.sharedProbeSearch(), probe,
         gallery, now = casework::recordTime(m_workplace.clock())](const StopToken& stop,
                                                                   const ProgressSink& progress) {
            return runSearch(*pipeline, {*lab, *search, probe, gallery, now}, stop, progress);
        },
        this,
        [this, request = ++m_searchRequest](const Result<SharedResult>& found) {
            if (request == m_searchRequest)
                finish(found);
        });
    m_work->follow(*m_search);
}

void CandidatesPage::finish(const Result<SharedResult>& found)
{
    m_search.reset();
    if (found) {
        m_searchedUtc = casework::recordTime(m_workplace.clock());
        showResult(*found);
    } else if (found.error().code == ErrorCode::Cancelled) {
        showMessage(tr("The search was stopped. It has no result."),
                    SearchMessage::Act::SearchAgain);
    } else {
        m_error->showError(found.error());
        m_hasMetDamage = !casework::factOf(found.error(), casework::kTemplateFact).empty();
        if (m_hasMetDamage)
            m_workplace.setDamagedTemplates(m_gallery, true);
        showMessage(tr("The search could not be done: nobody was compared."),
                    actAfter(found.error().code));
        Q_EMIT searchFailed(found.error());
    }
    Q_EMIT searchEnded();
}

void CandidatesPage::showResult(SharedResult found)
{
    m_header->showResult(*found, *m_probe, m_searchedUtc);
    std::vector<ExhibitId> exhibits;
    for (const ProbeFace& photograph : photographsOf(*m_probe))
        exhibits.push_back(photograph.exhibit.id);
    m_copyBanner->showFor(exhibits);
    if (exhibits.size() == 1)
        m_lists.insert_or_assign(exhibits.front(), found);
    m_probePanel->showOrigins(found->origins);
    m_probePanel->showLikeness(photographsNote(*found, photographNames(*m_probe)));
    const bool isEmpty = found->candidates.empty();
    const auto pipeline = m_workplace.pipeline();
    m_model->showResult(std::move(found), pipeline ? rulersOf(pipeline->fusion()) : EngineRulers(),
                        areFacesSeen(*m_probe));
    if (isEmpty) {
        showMessage(areFacesSeen(*m_probe) ? noCandidateText() : noFaceNoCandidateText());
        return;
    }
    fitCards();
    m_stack->setCurrentWidget(m_list);
    m_header->setLegendShown(true);
    select(0);
    focusList();
    refreshFooter();
}

void CandidatesPage::showMended()
{
    if (!m_hasMetDamage || m_workplace.hasDamagedTemplates(m_gallery))
        return;
    m_hasMetDamage = false;
    m_error->clear();
    showMessage(tr("The search stopped at a damaged template and compared nobody. The gallery was "
                   "mended meanwhile: it can be searched again."),
                SearchMessage::Act::SearchAgain);
}

void CandidatesPage::refresh()
{
    showMended();
    const SharedResult shown = result();
    if (!shown)
        return;
    m_workplace.jobs().startQuietly<GalleryNow>(
        [lab = m_workplace.sharedLab(), shown](const StopToken&) {
            return galleryNow(lab->galleries(), *shown);
        },
        this,
        [this, shown](const Result<GalleryNow>& now) {
            if (!now || shown != result())
                return;
            QStringList sentences{
                galleryChangedText(shown->gallery.references, now->gallery.references),
                measuredAnewText(shown->referencesMeasuredOtherwise, now->measuredOtherwise)};
            sentences.removeAll(QString());
            m_header->setGalleryChanged(sentences.join(u' '));
            m_header->setMeasuredOtherwise(now->measuredOtherwise);
            Q_EMIT galleryChanged(sentences.join(u' '));
        });
}

void CandidatesPage::setOutdated(const OutdatedProbe& probe)
{
    m_header->setOutdated(m_probe ? probe : OutdatedProbe());
    m_message->setOutdated(probe.change != ProbeChange::None);
    // What is in the clipboard does not say it yet.
    if (probe.change != ProbeChange::None)
        m_hint->clear();
}

SearchMessage::Act CandidatesPage::actAfter(ErrorCode code) const
{
    // The policy answers the same probe alike.
    if (code == ErrorCode::SearchRefused)
        return SearchMessage::Act::None;
    // In a lab that is only read the templates cannot be made.
    const bool isForGallery =
        (m_hasMetDamage || code == ErrorCode::TemplatesMissing) && !m_workplace.lab().isReadOnly();
    return isForGallery ? SearchMessage::Act::GoToGallery : SearchMessage::Act::SearchAgain;
}

void CandidatesPage::showMessage(const QString& sentence, SearchMessage::Act act)
{
    m_header->setLegendShown(false);
    m_message->showSentence(sentence, act);
    m_stack->setCurrentIndex(0);
    refreshFooter();
}

void CandidatesPage::selectNext()
{
    select(m_list->currentIndex().row() + 1);
}

void CandidatesPage::selectPrevious()
{
    select(std::max(0, m_list->currentIndex().row() - 1));
}

void CandidatesPage::selectCandidate(int index)
{
    select(index);
}

void CandidatesPage::select(int row)
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex index = m_model->index(std::min(row, m_model->rowCount() - 1));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void CandidatesPage::openSelected()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && m_probe)
        Q_EMIT candidateOpened(*m_probe, m_model->result(), index.row());
}

void CandidatesPage::refreshFooter()
{
    const QModelIndex index = m_list ? m_list->currentIndex() : QModelIndex();
    if (!m_open)
        return;
    const bool hasResult = m_model->result() != nullptr;
    m_copyEmpty->setVisible(hasResult && m_model->rowCount() == 0);
    m_copyList->setVisible(m_model->rowCount() > 0);
    m_open->setVisible(m_model->rowCount() > 0);
    m_hint->setText(
        m_model->rowCount() > 0
            //: %1: the keys that copy the note
            ? tr("J, K: next, previous · Enter: compare · %1: copy the note").arg(copyKeys())
            : QString());
    m_open->setEnabled(index.isValid());
    m_open->setText(
        index.isValid()
            //: Opens the comparison; %1 is the candidate's rank
            ? tr("Compare with candidate %1").arg(m_model->candidate(index).candidate.rank)
            : tr("Compare"));
}

} // namespace semblance::ui
