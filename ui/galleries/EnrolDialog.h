// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Enrolment.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace semblance::ui {

/// What a person asks to enrol.
struct EnrolmentRequest
{
    bool isManifest = false;
    /// The folder of images; for a manifest, empty means the manifest's own folder.
    QString folder;
    QString manifest;
    casework::SeveralFaces severalFaces = casework::SeveralFaces::Refuse;
};

/// Asks where the images are and what to do with several faces in one. GUI thread.
class EnrolDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `draft`.
    explicit EnrolDialog(const QString& gallery, const EnrolmentRequest& draft = {},
                         QWidget* parent = nullptr);

    EnrolmentRequest request() const;

protected:
    /// The explanation needs its height at whatever width it gets.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct PathField
    {
        QLabel* label = nullptr;
        QLineEdit* edit = nullptr;
        QPushButton* browse = nullptr;
    };

    QWidget* makeSourceChoice();
    QWidget* makePaths();
    QWidget* makeSeveralFacesChoice();
    PathField makePathField(const QString& label, const QString& objectName);
    void showDraft(const EnrolmentRequest& draft);
    void chooseFolder();
    void chooseManifest();
    void updateFields();
    void fitExplanation();

    QRadioButton* m_fromFolder;
    QRadioButton* m_fromManifest;
    QLabel* m_layoutExplanation;
    PathField m_folder;
    PathField m_manifest;
    QButtonGroup* m_severalFaces;
    QPushButton* m_enrolButton;
};

} // namespace semblance::ui
