// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/faces/ExhibitFaces.h"
#include "ui/faces/ExhibitMemory.h"
#include "ui/faces/PhotographSet.h"
#include "ui/intake/ExhibitIntake.h"
#include "ui/models/ProbeFace.h"
#include "ui/models/Workplace.h"
#include "ui/provenance/ProvenanceBook.h"

#include <QStringList>
#include <QWidget>

#include <map>

class QMimeData;
class QShortcut;

namespace semblance::ui {

class Banner;
class ErrorPanel;
class ExhibitHeader;
class ExhibitViewer;
class FacePanel;
class FilePanel;
class ImageCanvas;
class IntakeReport;
class ProvenanceCard;
class SearchBox;

/// An exhibit: take an image in, find its faces, choose one, see what is wrong with the image,
/// start a search.
class ExhibitPage : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed; outlives the page.
    explicit ExhibitPage(Workplace& workplace, QWidget* parent = nullptr);

    ImageCanvas& canvas();
    ExhibitFaces& faces() { return m_faces; }
    const ProvenanceBook& provenances() const { return m_provenances; }
    /// What is searched for together.
    PhotographSet& photographs() { return m_photographs; }
    /// Before others are put to them, asked where any are chosen; empty: nothing is to be done.
    std::optional<ChosenBefore> askAboutChosen();
    /// The gallery that is searched next; empty while none is chosen.
    QString searchGallery() const;
    /// Nothing happens where there is none of that name.
    void chooseSearchGallery(const QString& name);
    /// Empty while none is open.
    const std::optional<casework::Exhibit>& exhibit() const { return m_shown; }
    /// As above.
    std::optional<ExhibitMemory> memory() const;
    /// Opens what the lab holds, as it was left.
    void openAsLeft(const ExhibitMemory& memory);

public Q_SLOTS:
    /// Asks for image files and takes them in.
    void chooseFiles();
    /// An image or files from the clipboard.
    void paste();
    void takeFiles(const QStringList& files);
    /// An image that is an exhibit by now; `isFirst` of those that came together it is opened, the
    /// others wait in the strip.
    void showTakenIn(const semblance::ui::OpenedExhibit& opened, bool isFirst);
    /// Opens what the lab holds already.
    void openExhibit(const semblance::casework::Exhibit& exhibit);
    /// Nothing happens where the strip does not list it.
    void openListed(semblance::ExhibitId exhibit);
    /// Said of that copy too, below what its steps tell, for as long as the program runs.
    void noteWarnings(ExhibitId copy, const QStringList& warnings) { m_warnings[copy] = warnings; }
    /// Puts them all into the set to search with, and opens the first.
    void takeTogether(const std::vector<semblance::ui::ProbeFace>& photographs,
                      semblance::ui::ChosenBefore before);
    /// To the exhibit of a search, with its face selected; an exhibit that is open stays as it is.
    void returnTo(const semblance::ui::ProbeFace& probe);
    /// Shows what another window or program on the same lab has done meanwhile.
    void refresh();
    /// After a change to galleries elsewhere.
    void reloadGalleries();

Q_SIGNALS:
    /// Another exhibit stands in the page; its image may still be on its way.
    void exhibitShown(semblance::ExhibitId exhibit);
    /// An image could not be taken in; the page says so.
    void intakeFailed(const semblance::Error& error);
    /// To be made, step by step, of the exhibit that is open.
    void enhancementRequested(const semblance::casework::Exhibit& exhibit);
    /// What was dropped or chosen is a video: it is looked at elsewhere.
    void videoFound(const QString& path);
    void searchRequested(const semblance::ui::ProbeFace& probe, const QString& gallery);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// Enter starts the search where it can start.
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeSidePanel();
    QWidget* makeSection(const QString& heading, QWidget* content);
    void addFullScreenNotes();
    void addShortcuts();
    void connectIntake();
    void showExhibit(const OpenedExhibit& opened);
    void announce(const casework::Exhibit& exhibit);
    void takeOpened(const Result<OpenedExhibit>& opened);
    void takeIn(const QMimeData& content);
    /// The image being read and those that wait; what was taken in stays.
    void stopIntake();
    bool mayTakeIn();
    void showError(const Error& error);
    void requestEnhancement();
    void openSource();
    void takeSavedAfterAll();
    void followWork();
    /// Where the hint says that Tab walks over the faces, it does.
    void focusFoundFaces();

    Workplace& m_workplace;
    ExhibitIntake m_intake;
    ExhibitFaces m_faces;
    PhotographSet m_photographs;
    ProvenanceBook m_provenances;
    ErrorPanel* m_error = nullptr;
    IntakeReport* m_report = nullptr;
    ExhibitHeader* m_header = nullptr;
    /// Over a copy that was made from another exhibit.
    Banner* m_copy = nullptr;
    std::optional<ExhibitId> m_source;
    std::map<ExhibitId, QStringList> m_warnings;
    QShortcut* m_stopIntake = nullptr;
    ExhibitViewer* m_viewer = nullptr;
    FacePanel* m_facePanel = nullptr;
    QWidget* m_provenanceSection = nullptr;
    ProvenanceCard* m_provenanceCard = nullptr;
    QWidget* m_fileSection = nullptr;
    FilePanel* m_filePanel = nullptr;
    SearchBox* m_searchBox = nullptr;
    QWidget* m_side = nullptr;
    /// The error on screen is that the lab cannot be read or written.
    bool m_isLabError = false;
    std::optional<JobId> m_opening;
    std::optional<casework::Exhibit> m_shown;
    /// Of the exhibit that is being opened.
    std::optional<ExhibitMemory> m_left;
    int m_openRequest = 0;
    bool m_wereFacesKnown = false;
    bool m_isBatchOpened = false;
    bool m_wasShown = false;
};

} // namespace semblance::ui
