// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/RefreshNeed.h"
#include "ui/galleries/EnrolmentRun.h"
#include "ui/models/Workplace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace semblance::ui {

class Banner;
class EnrolmentProblemModel;
class EnrolmentStrip;
class ErrorPanel;
class ProblemTable;
class ReferenceGrid;
class UnfinishedBanner;

/// One gallery: what it is, its references, the images that could not be enrolled, and the
/// enrolment.
class GalleryPanel : public QWidget
{
    Q_OBJECT

public:
    /// What references lack of the engine in use.
    struct Stale
    {
        casework::RefreshNeed need;
        /// A search met templates that are not as they were written.
        bool isDamaged = false;
    };

    GalleryPanel(Workplace& workplace, EnrolmentRun& enrolment, QWidget* parent = nullptr);

    /// Of the button; with its key after "&".
    static QString enrolText();
    /// The same gallery again refreshes its facts and what it holds, and keeps the place in the
    /// list.
    void showGallery(const casework::Gallery& gallery);
    /// Of the list that is shown: references or what was not enrolled.
    void focusSearch();
    /// The list of what was not enrolled comes to the front, with the keyboard.
    void showProblemList();
    /// As showProblemList, without the keyboard.
    void showProblemTab();
    bool areProblemsShown() const;
    /// Reads the references and problems anew.
    void reload();
    /// What may have changed beside the references, which follow the gallery's facts; while it is
    /// being enrolled into from here, the references that have come.
    void refresh();
    /// Images that could not be shown.
    void tryImagesAgain();
    void askToEnrol();

private:
    /// As reload; the list stays where it is, as long as it is not a very long one.
    void reloadGently();
    /// What goes with the references: problems, unfinished enrolments, references without
    /// templates.
    void readAround();
    QWidget* makeHeader();
    void setUpStaleBanner();
    bool isBeingEnrolled() const;
    void openReference(ReferenceId id);
    void askForFace(const casework::EnrolmentProblem& problem);
    void askToDismiss(const std::vector<casework::EnrolmentProblem>& problems);
    void showFacts();
    void updateEnrolButton();
    void readProblems();
    void showProblems(std::vector<casework::EnrolmentProblem> problems);
    void showUnfinished();
    void countStale();
    void showStale(const Stale& stale, const QString& engine);
    /// What a refresh would do, which its button then says; empty where nothing.
    QString refreshOffer(const Stale& stale, const QString& engine);
    void takeReport(const QString& gallery, const casework::EnrolmentReport& report);
    void takeFailure(const QString& gallery, const Error& error);
    void followEnrolment(const QString& gallery);

    Workplace& m_workplace;
    EnrolmentRun& m_enrolment;
    casework::Gallery m_gallery;
    /// Written for this gallery, and left.
    EnrolmentRequest m_enrolDraft;
    QLabel* m_title;
    QLabel* m_size;
    QLabel* m_source;
    QLabel* m_legalBasis;
    QLabel* m_created;
    QPushButton* m_enrolButton;
    Banner* m_stale;
    QPushButton* m_refresh;
    UnfinishedBanner* m_unfinished;
    EnrolmentStrip* m_strip;
    ErrorPanel* m_error;
    QTabWidget* m_tabs;
    ReferenceGrid* m_references;
    EnrolmentProblemModel* m_problems;
    ProblemTable* m_problemTable;
    /// Answers to an older request are dropped.
    int m_problemRequest = 0;
};

} // namespace semblance::ui
