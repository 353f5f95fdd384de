// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace semblance::ui {

class BlankNote;
class ErrorPanel;
class PlainTextField;

/// What a person has written about a gallery that is not made yet.
struct GalleryDraft
{
    QString name;
    QString source;
    QString legalBasis;
};

/// Name, source and legal basis of a new gallery; all three must be said, and a field of
/// blanks is named below it. Stays open, with the reason, when the lab refuses. GUI thread.
class CreateGalleryDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `draft`.
    explicit CreateGalleryDialog(Workplace& workplace, const GalleryDraft& draft = {},
                                 QWidget* parent = nullptr);

    /// As it stands in the fields.
    GalleryDraft draft() const;

Q_SIGNALS:
    /// Before the dialog closes.
    void galleryCreated(const QString& name);

protected:
    /// Ctrl+Enter creates the gallery.
    void keyPressEvent(QKeyEvent* event) override;
    /// Also in the legal basis, where Enter alone begins a new line.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showDraft(const GalleryDraft& draft);
    QWidget* makeForm();
    void create();
    void take(const Result<casework::Gallery>& created);
    void updateButton();

    Workplace& m_workplace;
    QLineEdit* m_name;
    QLineEdit* m_source;
    PlainTextField* m_legalBasis;
    BlankNote* m_nameNote;
    BlankNote* m_sourceNote;
    BlankNote* m_legalBasisNote;
    ErrorPanel* m_error;
    QPushButton* m_createButton;
    /// From the request to the lab's answer.
    bool m_isCreating = false;
};

} // namespace semblance::ui
