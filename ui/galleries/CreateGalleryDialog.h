// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workplace.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace semblance::ui {

class PlainTextField;

class ErrorPanel;

/// Name, source and legal basis of a new gallery; all three must be said. Stays open, with the
/// reason, when the lab refuses. GUI thread.
class CreateGalleryDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CreateGalleryDialog(Workplace& workplace, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Before the dialog closes.
    void galleryCreated(const QString& name);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    QWidget* makeForm();
    void create();
    void take(const Result<casework::Gallery>& created);
    void updateButton();

    Workplace& m_workplace;
    QLineEdit* m_name;
    QLineEdit* m_source;
    PlainTextField* m_legalBasis;
    ErrorPanel* m_error;
    QPushButton* m_createButton;
    /// From the request to the lab's answer.
    bool m_isCreating = false;
};

} // namespace semblance::ui
