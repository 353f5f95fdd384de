// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrolDialog.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

constexpr int kEnrolWidthPx = 640;

} // namespace

EnrolDialog::EnrolDialog(const QString& gallery, const EnrolmentRequest& draft, QWidget* parent)
    : QDialog(parent), m_fromFolder(new QRadioButton(tr("A &folder of images"), this)),
      m_fromManifest(new QRadioButton(tr("A &table (CSV) that names people and images"), this)),
      m_layoutExplanation(new QLabel(this)), m_severalFaces(new QButtonGroup(this)),
      m_enrolButton(new QPushButton(tr("Enrol"), this))
{
    setObjectName(QStringLiteral("enrolDialog"));
    setWindowTitle(tr("Enrol images into “%1”").arg(gallery));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_enrolButton, QDialogButtonBox::AcceptRole);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_enrolButton->setObjectName(QStringLiteral("startEnrolmentButton"));
    setPrimary(m_enrolButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(makeSourceChoice());
    layout->addWidget(makePaths());
    layout->addWidget(makeSeveralFacesChoice());
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fromManifest, &QRadioButton::toggled, this, &EnrolDialog::updateFields);
    connect(m_folder.edit, &QLineEdit::textChanged, this, &EnrolDialog::updateFields);
    connect(m_manifest.edit, &QLineEdit::textChanged, this, &EnrolDialog::updateFields);
    setTabOrder(m_enrolButton, cancel);
    showDraft(draft);
    updateFields();
    resize(kEnrolWidthPx, sizeHint().height());
    (draft.isManifest ? m_manifest : m_folder).edit->setFocus();
}

void EnrolDialog::showDraft(const EnrolmentRequest& draft)
{
    m_folder.edit->setText(draft.folder);
    m_manifest.edit->setText(draft.manifest);
    m_severalFaces->button(static_cast<int>(draft.severalFaces))->setChecked(true);
    (draft.isManifest ? m_fromManifest : m_fromFolder)->setChecked(true);
}

EnrolmentRequest EnrolDialog::request() const
{
    EnrolmentRequest request;
    request.isManifest = m_fromManifest->isChecked();
    request.folder = m_folder.edit->text().trimmed();
    request.manifest = m_manifest.edit->text().trimmed();
    request.severalFaces = static_cast<casework::SeveralFaces>(m_severalFaces->checkedId());
    return request;
}

QWidget* EnrolDialog::makeSourceChoice()
{
    auto* group = new QGroupBox(tr("Where the images are"), this);
    m_fromFolder->setObjectName(QStringLiteral("fromFolderChoice"));
    m_fromManifest->setObjectName(QStringLiteral("fromManifestChoice"));
    m_fromFolder->setChecked(true);
    m_layoutExplanation->setObjectName(QStringLiteral("layoutExplanation"));
    m_layoutExplanation->setWordWrap(true);
    m_layoutExplanation->installEventFilter(this);
    setTextRole(m_layoutExplanation, TextRole::Caption);
    auto* layout = new QVBoxLayout(group);
    layout->addWidget(m_fromFolder);
    layout->addWidget(m_fromManifest);
    layout->addWidget(m_layoutExplanation);
    return group;
}

QWidget* EnrolDialog::makePaths()
{
    auto* panel = new QWidget(this);
    m_manifest = makePathField(tr("&Table"), QStringLiteral("manifestPath"));
    m_folder = makePathField(tr("F&older"), QStringLiteral("folderPath"));
    auto* layout = new QGridLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    int row = 0;
    for (const PathField* field : {&m_manifest, &m_folder}) {
        layout->addWidget(field->label, row, 0);
        layout->addWidget(field->edit, row, 1);
        layout->addWidget(field->browse, row, 2);
        ++row;
    }
    connect(m_folder.browse, &QPushButton::clicked, this, &EnrolDialog::chooseFolder);
    connect(m_manifest.browse, &QPushButton::clicked, this, &EnrolDialog::chooseManifest);
    return panel;
}

EnrolDialog::PathField EnrolDialog::makePathField(const QString& label, const QString& objectName)
{
    PathField field;
    field.label = new QLabel(label, this);
    field.edit = new QLineEdit(this);
    field.edit->setObjectName(objectName + QStringLiteral("Field"));
    field.browse = new QPushButton(icon(QStringLiteral("open")), tr("Choose…"), this);
    field.browse->setObjectName(objectName + QStringLiteral("Button"));
    field.label->setBuddy(field.edit);
    return field;
}

QWidget* EnrolDialog::makeSeveralFacesChoice()
{
    auto* group = new QGroupBox(tr("If an image shows several faces"), this);
    auto* layout = new QVBoxLayout(group);
    const std::pair<casework::SeveralFaces, QString> choices[] = {
        {casework::SeveralFaces::Refuse,
         tr("Do not enrol it: &report it, so that a person chooses")},
        {casework::SeveralFaces::TakeLargest, tr("I know that the &largest face is the person's")},
        {casework::SeveralFaces::TakeCentral,
         tr("I know that the most &central face is the person's")},
    };
    for (const auto& [choice, text] : choices) {
        auto* button = new QRadioButton(text, group);
        m_severalFaces->addButton(button, static_cast<int>(choice));
        layout->addWidget(button);
    }
    m_severalFaces->button(static_cast<int>(casework::SeveralFaces::Refuse))->setChecked(true);
    return group;
}

void EnrolDialog::chooseFolder()
{
    const auto folder =
        Dialogs::inUse().chooseFolder(this, tr("Folder of images"), m_folder.edit->text());
    if (folder) {
        m_folder.edit->setText(*folder);
    }
}

void EnrolDialog::chooseManifest()
{
    const QStringList files = Dialogs::inUse().chooseFiles(
        this, tr("Table of people and images"), m_manifest.edit->text(),
        {tr("Tables (*.csv)"), tr("All files (*)")});
    if (!files.isEmpty()) {
        m_manifest.edit->setText(files.front());
    }
}

bool EnrolDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_layoutExplanation && event->type() == QEvent::Resize) {
        fitExplanation();
    }
    return QDialog::eventFilter(watched, event);
}

void EnrolDialog::fitExplanation()
{
    // Before it is laid out it has a width of its own, in which it would be far too high.
    const int width = isVisible() ? m_layoutExplanation->width() : kEnrolWidthPx - 4 * kMarginPx;
    m_layoutExplanation->setMinimumHeight(m_layoutExplanation->heightForWidth(width));
}

void EnrolDialog::updateFields()
{
    const bool isManifest = m_fromManifest->isChecked();
    m_layoutExplanation->setText(
        isManifest ? tr("A header row with the columns subject and image; optionally name and the "
                        "face's x, y, width, height. Any other column is kept with the person. "
                        "Images are looked up in the folder below, or beside the table.")
                   : tr("One sub-folder per person, named after the person's number, or files "
                        "such as person_0001.jpg."));
    fitExplanation();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_manifest.label), static_cast<QWidget*>(m_manifest.edit),
          static_cast<QWidget*>(m_manifest.browse)}) {
        widget->setVisible(isManifest);
    }
    m_folder.edit->setPlaceholderText(isManifest ? tr("the table's own folder") : QString());
    const QLineEdit* needed = isManifest ? m_manifest.edit : m_folder.edit;
    m_enrolButton->setEnabled(!needed->text().trimmed().isEmpty());
}

} // namespace semblance::ui
