// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Gallery.h"
#include "ui/faces/ExhibitFaces.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace semblance::ui {

/// The screen's primary action: which gallery the selected face is searched in; says why where it
/// cannot be.
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    SearchBox(Workplace& workplace, ExhibitFaces& faces, QWidget* parent = nullptr);

    /// Of the button; with its key after "&".
    static QString searchText();
    /// Reads the galleries again; the chosen one stays chosen.
    void reloadGalleries();
    /// Where only the gallery is not chosen yet, that choice gets the keyboard; else nothing
    /// happens where the box says why it cannot. Asks first where the engine sees no face.
    void search();
    /// Empty while none is chosen.
    QString gallery() const;
    /// As soon as the galleries have been read; nothing happens where there is none of that name.
    void chooseGallery(const QString& name);

Q_SIGNALS:
    void searchRequested(const semblance::ui::ProbeFace& probe, const QString& gallery);
    void failed(const semblance::Error& error);

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
    void showChoices(const std::vector<Choice>& choices);
    void fillList();
    void refresh();
    /// Empty where a search can start.
    QString reason() const;
    QString faceReason() const;
    /// The search asks something before it starts.
    bool mustAsk() const;
    bool mayStart();

    Workplace& m_workplace;
    ExhibitFaces& m_faces;
    QComboBox* m_gallery;
    QPushButton* m_button;
    QLabel* m_reason;
    std::vector<Choice> m_choices;
    bool m_hasGalleries = false;
    /// To be chosen once it is in the list.
    QString m_wanted;
};

} // namespace semblance::ui
