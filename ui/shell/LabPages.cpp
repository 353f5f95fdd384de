// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/LabPages.h"

#include "ui/administration/ModelsPage.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/enhancement/EnhancementPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/format/FaceText.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/provenance/ProvenanceBook.h"
#include "ui/shell/LabWatch.h"
#include "ui/video/VideoPage.h"

#include <QKeyEvent>

#include <algorithm>

namespace semblance::ui {

LabPages::LabPages(Workplace& workplace, QWidget* parent) : LabPages(workplace, {}, parent)
{
}

LabPages::LabPages(Workplace& workplace, const ModelsAccess& models, QWidget* parent)
    : QStackedWidget(parent), m_workplace(workplace), m_exhibits(new ExhibitPage(workplace, this)),
      m_enhancement(new EnhancementPage(workplace, this)),
      m_candidates(new CandidatesPage(workplace, this)),
      m_comparison(new ComparisonPage(workplace, this)),
      m_galleries(new GalleriesPage(workplace, this)),
      m_models(new ModelsPage(workplace.jobs(), models, this)),
      m_video(new VideoPage(workplace, this)), m_hasModels(models.deliver != nullptr)
{
    setObjectName(QStringLiteral("labPages"));
    for (const Place place : kPlaces) {
        addWidget(page(place));
    }
    addWidget(m_enhancement);
    m_models->setPolicy(workplace.policy());
    connectPages();
    connectEnhancement();
    connect(new LabWatch(workplace, *this), &LabWatch::changed, this, &LabPages::refreshShown);
}

bool LabPages::isAvailable(Place place) const
{
    switch (place) {
    case Place::Exhibits:
    case Place::Galleries:
    case Place::Video:
        return true;
    case Place::Candidates:
        return m_search.has_value();
    case Place::Comparison:
        return m_hasComparison;
    case Place::Models:
        return m_hasModels;
    }
    return false;
}

void LabPages::goTo(Place place)
{
    if (!isAvailable(place)) {
        return;
    }
    if (place == m_place) {
        // The keys of the place work from here on, wherever they went before.
        focusPlace();
        return;
    }
    m_cameFrom.push_back(m_place);
    show(place);
}

void LabPages::goBack()
{
    while (!m_cameFrom.empty()) {
        const Place place = m_cameFrom.back();
        m_cameFrom.pop_back();
        if (isAvailable(place) && place != m_place) {
            show(place);
            return;
        }
    }
}

void LabPages::focusPlace()
{
    page(m_place)->setFocus(Qt::OtherFocusReason);
}

void LabPages::searchFor(const ProbeFace& probe, const QString& gallery)
{
    startSearch({probe, gallery});
    goTo(Place::Candidates);
}

void LabPages::startSearch(const SearchedFace& search)
{
    m_search = search;
    m_changes.clear();
    m_stated.clear();
    const ProvenanceBook& provenances = m_exhibits->provenances();
    for (const ProbeFace& photograph : photographsOf(search.probe)) {
        if (provenances.isKnown())
            m_stated.emplace(photograph.exhibit.id, provenances.typeOf(photograph.exhibit.id));
    }
    m_candidates->search(search.probe, search.gallery);
    m_hasComparison = false;
    Q_EMIT availabilityChanged();
}

void LabPages::followProbe()
{
    if (!m_search) {
        return;
    }
    for (const ProbeFace& photograph : photographsOf(m_search->probe)) {
        if (const auto change = m_exhibits->faces().changeOf(photograph)) {
            m_changes.insert_or_assign(photograph.exhibit.id, *change);
        }
    }
    tellProbe();
}

void LabPages::tellProbe()
{
    const auto photographs = photographsOf(m_search->probe);
    const auto changed = std::ranges::find_if(photographs, [this](const ProbeFace& photograph) {
        const auto change = m_changes.find(photograph.exhibit.id);
        return change != m_changes.end() && change->second != ProbeChange::None;
    });
    const auto stated = statedOtherwise();
    const bool isChanged = changed != photographs.end();
    if (!isChanged && !stated) {
        m_candidates->setOutdated({});
        m_comparison->setOutdated({});
        return;
    }
    const ProbeFace& meant = isChanged ? *changed : *stated;
    const OutdatedProbe outdated{
        isChanged ? m_changes.at(meant.exhibit.id) : ProbeChange::StatedOtherwise,
        photographs.size() < 2 ? QString() : probeName(meant.exhibit.id.value, meant.mark),
        m_exhibits->provenances().typeOf(meant.exhibit.id)};
    m_candidates->setOutdated(outdated);
    m_comparison->setOutdated(outdated);
}

std::optional<ProbeFace> LabPages::statedOtherwise() const
{
    for (const ProbeFace& photograph : photographsOf(m_search->probe)) {
        const auto then = m_stated.find(photograph.exhibit.id);
        if (then != m_stated.end() &&
            then->second != m_exhibits->provenances().typeOf(photograph.exhibit.id))
            return photograph;
    }
    return std::nullopt;
}

void LabPages::refreshProbe()
{
    if (!m_search) {
        return;
    }
    for (const ProbeFace& photograph : photographsOf(m_search->probe)) {
        refreshPhotograph(photograph);
    }
}

void LabPages::refreshPhotograph(const ProbeFace& photograph)
{
    const ExhibitId id = photograph.exhibit.id;
    const auto isOpen = [this, id] {
        return m_exhibits->exhibit() && m_exhibits->exhibit()->id == id;
    };
    if (isOpen()) {
        m_exhibits->faces().refresh();
        return;
    }
    m_workplace.jobs().startQuietly<casework::KnownFaces>(
        [lab = m_workplace.sharedLab(), id](const StopToken&) { return lab->exhibits().faces(id); },
        this,
        [this, id, isOpen](const Result<casework::KnownFaces>& faces) {
            // What stands in an exhibit that is open may be on its way into the lab.
            if (!faces || !m_search || isOpen()) {
                return;
            }
            for (const ProbeFace& now : photographsOf(m_search->probe)) {
                if (now.exhibit.id == id) {
                    m_changes.insert_or_assign(id, changeOf(now, *faces));
                    tellProbe();
                }
            }
        });
}

LabView LabPages::view() const
{
    std::optional<SearchedFace> search = m_search;
    if (search) {
        search->result = m_candidates->result();
        search->searchedUtc = m_candidates->searchedUtc();
    }
    return {m_place,
            m_exhibits->memory(),
            m_galleries->gallery(),
            m_galleries->areProblemsShown(),
            search,
            m_hasComparison ? m_comparison->index() : std::nullopt,
            m_hasComparison ? m_comparison->views() : std::nullopt,
            m_hasComparison ? m_comparison->photograph() : 0,
            m_exhibits->photographs().photographs(),
            m_video->clip().path()};
}

void LabPages::showView(const LabView& view)
{
    if (!view.gallery.isEmpty()) {
        m_galleries->showAsLeft(view.gallery, view.areProblemsShown);
    }
    m_exhibits->photographs().restore(view.photographs);
    if (view.exhibit) {
        m_exhibits->openAsLeft(*view.exhibit);
    }
    if (!view.video.isEmpty()) {
        m_video->openVideo(view.video);
    }
    goTo(view.place);
    if (view.search && (m_workplace.pipeline() || view.search->isOfOtherEngine)) {
        returnToSearch(view);
    } else if (view.search) {
        connect(&m_workplace, &Workplace::engineReady, this,
                [this, view] { returnToSearch(view); });
    }
}

void LabPages::returnToSearch(const LabView& view)
{
    if (m_search) {
        // The person was faster.
        return;
    }
    if (view.search->isOfOtherEngine) {
        m_search = *view.search;
        m_changes.clear();
        m_candidates->showOfOtherEngine(m_search->probe, m_search->gallery);
        Q_EMIT availabilityChanged();
    } else if (view.search->result) {
        m_search = *view.search;
        m_changes.clear();
        m_candidates->showFound(m_search->probe, m_search->gallery, m_search->result,
                                m_search->searchedUtc);
        Q_EMIT availabilityChanged();
    } else {
        startSearch(*view.search);
    }
    if (view.place == Place::Candidates || view.place == Place::Comparison) {
        goTo(Place::Candidates);
    }
    if (view.search->result && view.candidate) {
        compareAgain(*view.candidate);
        m_comparison->showPhotograph(view.photograph);
        if (view.views) {
            m_comparison->keepViews(*view.views);
        }
    }
    if (view.place == Place::Comparison) {
        goTo(Place::Comparison);
    }
}

void LabPages::compareAgain(int candidate)
{
    m_candidates->selectCandidate(candidate);
    m_comparison->compare(m_search->probe, m_candidates->result(), candidate);
    m_hasComparison = true;
    followProbe();
    Q_EMIT availabilityChanged();
}

void LabPages::keyPressEvent(QKeyEvent* event)
{
    // What nobody inside had a use for.
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        goBack();
        return;
    }
    QStackedWidget::keyPressEvent(event);
}

void LabPages::connectPages()
{
    connect(m_exhibits, &ExhibitPage::searchRequested, this, &LabPages::searchFor);
    connect(m_candidates, &CandidatesPage::candidateOpened, this,
            [this](const ProbeFace& probe,
                   std::shared_ptr<const casework::ProbeSearchResult> result, int index) {
                m_comparison->compare(probe, std::move(result), index);
                m_hasComparison = true;
                followProbe();
                Q_EMIT availabilityChanged();
                goTo(Place::Comparison);
            });
    connect(&m_exhibits->faces(), &ExhibitFaces::probeChanged, this, &LabPages::followProbe);
    connect(&m_exhibits->provenances(), &ProvenanceBook::changed, this, &LabPages::followProbe);
    connect(m_candidates, &CandidatesPage::galleryChanged, m_comparison,
            &ComparisonPage::setGalleryChanged);
    connect(m_comparison, &ComparisonPage::candidateShown, m_candidates,
            &CandidatesPage::selectCandidate);
    connect(m_candidates, &CandidatesPage::backRequested, this, [this](const ProbeFace& probe) {
        m_exhibits->returnTo(probe);
        m_isEnhancing = false;
        goTo(Place::Exhibits);
    });
    connect(m_candidates, &CandidatesPage::originalRequested, this, [this](ExhibitId original) {
        m_isEnhancing = false;
        m_exhibits->openListed(original);
        goTo(Place::Exhibits);
    });
    connect(m_candidates, &CandidatesPage::notEnrolledRequested, this,
            [this](const QString& gallery) {
                goTo(Place::Galleries);
                m_galleries->showProblems(gallery);
            });
    connect(m_candidates, &CandidatesPage::galleryRequested, this, [this](const QString& gallery) {
        goTo(Place::Galleries);
        m_galleries->selectGallery(gallery);
    });
    connect(m_comparison, &ComparisonPage::backRequested, this, &LabPages::goBack);
    connect(m_models, &ModelsPage::engineChanged, this, &LabPages::engineChanged);
    connect(m_galleries, &GalleriesPage::galleriesChanged, m_exhibits,
            &ExhibitPage::reloadGalleries);
    connectVideo();
}

void LabPages::connectVideo()
{
    m_video->askBeforeTakingTracks([this] { return m_exhibits->askAboutChosen(); });
    connect(m_exhibits, &ExhibitPage::videoFound, m_video, &VideoPage::openVideo);
    connect(m_video, &VideoPage::videoOpened, this, [this] {
        Q_EMIT availabilityChanged();
        goTo(Place::Video);
    });
    connect(m_video, &VideoPage::imageTakenIn, this,
            [this](const OpenedExhibit& opened, bool isFirst) {
                m_exhibits->showTakenIn(opened, isFirst);
                if (isFirst)
                    goTo(Place::Exhibits);
            });
    connect(m_video, &VideoPage::frameTakenOut, this,
            [this](const casework::Exhibit& exhibit, std::optional<int> mark) {
                if (mark)
                    m_exhibits->faces().remember(exhibit.id, *mark);
                m_exhibits->openExhibit(exhibit);
                goTo(Place::Exhibits);
            });
    connect(m_video, &VideoPage::photographsTakenOut, this,
            [this](const std::vector<ProbeFace>& photographs, ChosenBefore before) {
                m_exhibits->takeTogether(photographs, before);
                goTo(Place::Exhibits);
            });
}

void LabPages::connectEnhancement()
{
    connect(m_exhibits, &ExhibitPage::enhancementRequested, this, &LabPages::enhance);
    connect(m_exhibits, &ExhibitPage::exhibitShown, this, [this](ExhibitId exhibit) {
        // Opened by name, as with quick search.
        const auto& enhanced = m_enhancement->exhibit();
        if (m_isEnhancing && enhanced && enhanced->id != exhibit) {
            leaveEnhancement();
        }
    });
    connect(m_enhancement, &EnhancementPage::backRequested, this, &LabPages::leaveEnhancement);
    connect(m_enhancement, &EnhancementPage::copySaved, this,
            [this](const casework::Exhibit& copy, bool isShown, const QStringList& warnings) {
                m_exhibits->noteWarnings(copy.id, warnings);
                if (!isShown) {
                    m_exhibits->refresh();
                    return;
                }
                leaveEnhancement();
                m_exhibits->openExhibit(copy);
            });
}

void LabPages::enhance(const casework::Exhibit& exhibit)
{
    if (m_exhibits->exhibit() && m_exhibits->exhibit()->id != exhibit.id) {
        m_exhibits->openExhibit(exhibit);
    }
    m_enhancement->open(exhibit);
    m_isEnhancing = true;
    if (m_place == Place::Exhibits) {
        show(Place::Exhibits);
    } else {
        goTo(Place::Exhibits);
    }
}

void LabPages::leaveEnhancement()
{
    m_isEnhancing = false;
    if (m_place == Place::Exhibits) {
        show(Place::Exhibits);
    }
}

void LabPages::refreshShown()
{
    // The other pages look when they are shown.
    if (m_place == Place::Exhibits) {
        m_exhibits->refresh();
    } else if (m_place == Place::Galleries) {
        m_galleries->refresh();
    } else if (m_place == Place::Models) {
        m_models->refresh();
    } else if (m_place != Place::Video) {
        m_candidates->refresh();
        refreshProbe();
    }
}

QWidget* LabPages::page(Place place) const
{
    switch (place) {
    case Place::Exhibits:
        if (m_isEnhancing) {
            return m_enhancement;
        }
        return m_exhibits;
    case Place::Candidates:
        return m_candidates;
    case Place::Comparison:
        return m_comparison;
    case Place::Galleries:
        return m_galleries;
    case Place::Models:
        return m_models;
    case Place::Video:
        return m_video;
    }
    return nullptr;
}

void LabPages::show(Place place)
{
    m_place = place;
    setCurrentWidget(page(place));
    if (place == Place::Candidates || place == Place::Comparison) {
        refreshProbe();
    }
    if (place == Place::Comparison) {
        // The candidates' page looks by itself when it is shown.
        m_candidates->refresh();
    }
    focusPlace();
    Q_EMIT placeChanged();
}

} // namespace semblance::ui
