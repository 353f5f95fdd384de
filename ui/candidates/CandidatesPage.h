// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/candidates/ListComparison.h"
#include "ui/candidates/SearchMessage.h"
#include "ui/format/SearchText.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"

#include <QDateTime>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>

class QLabel;
class QLayout;
class QListView;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace semblance::ui {

class CandidateCard;
class CandidateListModel;
class CopyBanner;
class ErrorPanel;
class JobBanner;
class ProbePanel;
class ReferencePortraits;
class SearchHeader;

/// Searches a gallery for a face and shows whom the engine ranked; opens candidates, never accepts
/// one.
class CandidatesPage : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlives the page.
    explicit CandidatesPage(Workplace& workplace, QWidget* parent = nullptr);

    bool isSearching() const { return m_search.has_value(); }
    /// Null before the first search and while one runs.
    std::shared_ptr<const casework::ProbeSearchResult> result() const;
    /// When it was there, UTC.
    QDateTime searchedUtc() const { return m_searchedUtc; }
    /// What a search of `gallery` for `probe` found then, in place of a new one.
    void showFound(const ProbeFace& probe, const QString& gallery,
                   std::shared_ptr<const casework::ProbeSearchResult> result,
                   const QDateTime& searchedUtc);
    /// Why the result of a search that another engine made is no longer shown, in its place.
    void showOfOtherEngine(const ProbeFace& probe, const QString& gallery);

public Q_SLOTS:
    /// Takes the place of the search before, which is stopped.
    void search(const semblance::ui::ProbeFace& probe, const QString& gallery);
    void selectNext();
    void selectPrevious();
    /// Where the comparison went on to another candidate.
    void selectCandidate(int index);
    void openSelected();
    /// What became of the face that was searched for.
    void setOutdated(const semblance::ui::OutdatedProbe& probe);
    /// Says so where the gallery is not as it was when it was searched, its references were
    /// measured anew, or what stopped the search was mended.
    void refresh();

Q_SIGNALS:
    void searchEnded();
    /// Before searchEnded; not where a person stopped it.
    void searchFailed(const semblance::Error& error);
    /// `index`: of `result->candidates`.
    void candidateOpened(const semblance::ui::ProbeFace& probe,
                         std::shared_ptr<const semblance::casework::ProbeSearchResult> result,
                         int index);
    /// As galleryChangedText and measuredAnewText, of the gallery that was searched.
    void galleryChanged(const QString& sentence);
    /// To the list of what could not be enrolled into `gallery`.
    void notEnrolledRequested(const QString& gallery);
    /// To the exhibit that the probe, a copy, was made from: to search it in the same gallery.
    void originalRequested(semblance::ExhibitId original);
    /// To `gallery` itself.
    void galleryRequested(const QString& gallery);
    /// Escape: to the exhibit that the probe is part of.
    void backRequested(const semblance::ui::ProbeFace& probe);

protected:
    /// The list takes the keys whenever the page is shown.
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    /// A low page keeps its room for the cards.
    void resizeEvent(QResizeEvent* event) override;
    /// Cards follow the size of the list.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeMessages();
    QWidget* makeBody();
    QWidget* makeList();
    QPushButton* makeCopyButton(QWidget* parent);
    QWidget* makeFooter();
    void addShortcuts();
    /// A search that has no result yet.
    void begin(const ProbeFace& probe, const QString& gallery);
    void finish(const Result<std::shared_ptr<const casework::ProbeSearchResult>>& result);
    void showResult(std::shared_ptr<const casework::ProbeSearchResult> result);
    /// Where the search stopped at a damaged template that is damaged no more.
    void showMended();
    /// What can be done after a search that failed so.
    SearchMessage::Act actAfter(ErrorCode code) const;
    void showMessage(const QString& sentence, SearchMessage::Act act = SearchMessage::Act::None);
    void refreshFooter();
    void fitCards();
    void copyNote();
    void makeCopyBanner();
    /// What the probe was made from, where it is one copy whose history is known.
    std::optional<ExhibitId> original() const;
    /// Their lists can be laid side by side, or what is to be done before.
    void offerLists();
    /// Of what the probe was made from, in the same gallery by the same engine; empty where there
    /// is none.
    std::optional<ListComparison::List> originalsList() const;
    void compareLists();
    void select(int row);
    void goBack();
    void focusList();
    /// Originals may have been put back.
    void tryImagesAgain();

    Workplace& m_workplace;
    std::optional<ProbeFace> m_probe;
    /// When the result on screen was there, UTC.
    QDateTime m_searchedUtc;
    QString m_gallery;
    std::optional<JobId> m_search;
    int m_searchRequest = 0;
    bool m_hasMetDamage = false;

    CandidateListModel* m_model;
    CandidateCard* m_card = nullptr;
    ReferencePortraits* m_portraits;
    SearchHeader* m_header = nullptr;
    /// What was done to a probe that is an enhanced copy.
    CopyBanner* m_copyBanner = nullptr;
    QPushButton* m_compareLists = nullptr;
    QPushButton* m_openOriginal = nullptr;
    /// The last result of each exhibit that was searched for alone.
    std::map<ExhibitId, std::shared_ptr<const casework::ProbeSearchResult>> m_lists;
    ErrorPanel* m_error = nullptr;
    JobBanner* m_work = nullptr;
    ProbePanel* m_probePanel = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_list = nullptr;
    SearchMessage* m_message = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_copyEmpty = nullptr;
    QPushButton* m_copyList = nullptr;
    QScrollArea* m_probeScroll = nullptr;
    QWidget* m_footer = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace semblance::ui
