// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/provenance/Provenance.h"
#include "ui/administration/ModelsAccess.h"
#include "ui/format/SearchText.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"
#include "ui/shell/LabView.h"

#include <QStackedWidget>

#include <map>
#include <vector>

namespace semblance::ui {

class CandidatesPage;
class ComparisonPage;
class EnhancementPage;
class ExhibitPage;
class GalleriesPage;
class ModelsPage;
class VideoPage;

/// The screens of one open lab and the ways between them: exhibit → candidates → comparison.
class LabPages : public QStackedWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlives the pages.
    explicit LabPages(Workplace& workplace, QWidget* parent = nullptr);
    /// With a page of models, where `models` can deliver them.
    LabPages(Workplace& workplace, const ModelsAccess& models, QWidget* parent = nullptr);

    Place place() const { return m_place; }
    /// There are no candidates before a search, and no comparison before a candidate is opened.
    bool isAvailable(Place place) const;
    /// Remembers where the person came from; to the place that is shown, only the keyboard goes.
    /// Nothing happens for a place that is not available.
    void goTo(Place place);
    /// To where the person came from.
    void goBack();
    /// To the list or image of the place that is shown.
    void focusPlace();
    /// Searches and shows the candidates.
    void searchFor(const ProbeFace& probe, const QString& gallery);
    LabView view() const;
    /// Shows that again, with the result that the search had: a person who compares must not find
    /// another face there. A search without result is made anew. Both need the engine; until it is
    /// there, the exhibit is shown. Of a search of another engine it is said that it is gone.
    void showView(const LabView& view);

    ExhibitPage& exhibits() { return *m_exhibits; }
    EnhancementPage& enhancement() { return *m_enhancement; }
    /// In the place of exhibits, until the person leaves it.
    void enhance(const casework::Exhibit& exhibit);
    CandidatesPage& candidates() { return *m_candidates; }
    ComparisonPage& comparison() { return *m_comparison; }
    GalleriesPage& galleries() { return *m_galleries; }
    ModelsPage& models() { return *m_models; }
    VideoPage& video() { return *m_video; }

Q_SIGNALS:
    void placeChanged();
    void availabilityChanged();
    /// On the page of models: another one is in use from now on.
    void engineChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectPages();
    void connectEnhancement();
    void leaveEnhancement();
    void connectVideo();
    /// What another window or program has done meanwhile.
    void refreshShown();
    QWidget* page(Place place) const;
    void show(Place place);
    void startSearch(const SearchedFace& search);
    /// A result is outdated once one of its faces is another one.
    void followProbe();
    void tellProbe();
    /// The photograph about which something else is stated than was when it was searched for.
    std::optional<ProbeFace> statedOtherwise() const;
    /// Asks whether another window or program has changed it, also in an exhibit that is not open.
    void refreshProbe();
    void refreshPhotograph(const ProbeFace& photograph);
    void returnToSearch(const LabView& view);
    /// The candidate of a result that is shown already.
    void compareAgain(int candidate);

    Workplace& m_workplace;
    ExhibitPage* m_exhibits;
    EnhancementPage* m_enhancement;
    CandidatesPage* m_candidates;
    ComparisonPage* m_comparison;
    GalleriesPage* m_galleries;
    ModelsPage* m_models;
    VideoPage* m_video;
    bool m_hasModels;
    /// Stands in the place of exhibits.
    bool m_isEnhancing = false;
    Place m_place = Place::Exhibits;
    std::vector<Place> m_cameFrom;
    std::optional<SearchedFace> m_search;
    /// What became of the faces that were searched for, by exhibit.
    std::map<ExhibitId, ProbeChange> m_changes;
    /// What was stated about them then.
    std::map<ExhibitId, casework::ProvenanceType> m_stated;
    bool m_hasComparison = false;
};

} // namespace semblance::ui
