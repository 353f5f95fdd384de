// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/ProbeSearch.h"
#include "ui/faces/ExhibitFaces.h"
#include "ui/faces/PhotographSet.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace semblance::ui {

class GateBox;
class PhotographSetBox;
class ProvenanceBook;
class SearchColumn;

/// The screen's primary action: which gallery the selected face is searched in, alone or together
/// with those of other exhibits; says why where it cannot be. The face on screen always takes part:
/// it is the main one.
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    SearchBox(Workplace& workplace, ExhibitFaces& faces, PhotographSet& photographs,
              const ProvenanceBook& provenances, QWidget* parent = nullptr);

    /// Of the button; with its key after "&".
    static QString searchText();
    /// Reads the galleries again; the chosen one stays chosen.
    void reloadGalleries();
    /// Where only the gallery is not chosen yet, that choice gets the keyboard; else nothing
    /// happens where the box says why it cannot. Asks first where the engine sees no face.
    void search();
    /// Puts the chosen face among the photographs that are searched for together, in place of
    /// another one of its exhibit, or takes it out; says why where none is chosen.
    void putInOrTakeOut();
    /// Empty while none is chosen.
    QString gallery() const;
    /// As soon as the galleries have been read; nothing happens where there is none of that name.
    void chooseGallery(const QString& name);
    /// It takes no more of its column than this, so that what stands above keeps its room; the
    /// rules and the photographs are scrolled to. Logical pixels.
    void setMostHeight(int heightPx);
    /// A provenance is chosen for the open exhibit and waits to be recorded: no search begins with
    /// what was recorded before.
    void setProvenanceUnrecorded(bool isUnrecorded);
    /// That the file of the open exhibit stands against what is stated about it; empty: it does
    /// not.
    void setContradiction(const QString& sentence);

Q_SIGNALS:
    void searchRequested(const semblance::ui::ProbeFace& probe, const QString& gallery);
    void failed(const semblance::Error& error);
    /// To where it is stated how the exhibit on screen came about.
    void provenanceRequested();
    /// To the exhibit of one of the photographs.
    void openRequested(const semblance::ui::ProbeFace& probe);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the list offers.
    struct Choice
    {
        casework::Gallery gallery;
        /// An enrolment into it is under way, here or in another program.
        bool isBeingFilled = false;
    };

    static Result<std::vector<Choice>> readChoices(const casework::GalleryRepository& galleries);
    static QString textOf(const Choice& choice);
    QPushButton* makePutButton();
    QWidget* makeScrolled();
    void fitHeight();
    void showChoices(const std::vector<Choice>& choices);
    void fillList();
    void refresh();
    /// Empty where a search can start.
    QString reason() const;
    QString faceReason() const;
    /// Why the photographs cannot be searched for together; empty where there are none.
    QString photographsReason() const;
    void refreshPutButton();
    /// What the policy says of what would be searched for.
    void refreshGates();
    QString buttonText() const;
    /// What a search would search for; needs a probe.
    ProbeFace wanted() const;
    /// The search asks something before it starts.
    bool mustAsk() const;
    bool mayStart();

    Workplace& m_workplace;
    ExhibitFaces& m_faces;
    PhotographSet& m_photographs;
    const ProvenanceBook& m_provenances;
    PhotographSetBox* m_box;
    GateBox* m_gates;
    QPushButton* m_put;
    QComboBox* m_gallery;
    QPushButton* m_button;
    QLabel* m_contradiction;
    QLabel* m_reason;
    std::vector<Choice> m_choices;
    SearchColumn* m_column = nullptr;
    int m_mostPx = 0;
    bool m_isProvenanceUnrecorded = false;
    bool m_hasGalleries = false;
    /// A face was to be put in while none was chosen.
    bool m_wasRefused = false;
    /// To be chosen once it is in the list.
    QString m_wanted;
};

} // namespace semblance::ui
