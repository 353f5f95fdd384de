// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NewLabForm.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

namespace semblance::ui {

namespace {

/// What every file system takes in a folder's name.
QString folderNameOf(const QString& name)
{
    static const QRegularExpression forbidden(QStringLiteral(R"([/\\:*?"<>|\x00-\x1f]+)"));
    QString folder = name.trimmed();
    folder.replace(forbidden, QStringLiteral("-"));
    return folder;
}

} // namespace

NewLabForm::NewLabForm(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_folder(new QLineEdit(this)),
      m_create(new QPushButton(tr("Create lab"), this)),
      m_hint(new QLabel(this)),
      m_parentFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_name->setObjectName(QStringLiteral("labNameField"));
    m_folder->setObjectName(QStringLiteral("labFolderField"));
    m_create->setObjectName(QStringLiteral("createLabButton"));
    auto* nameLabel = new QLabel(tr("&Name"), this);
    nameLabel->setBuddy(m_name);
    auto* folderLabel = new QLabel(tr("&Folder"), this);
    folderLabel->setBuddy(m_folder);
    auto* browse = new QPushButton(icon(QStringLiteral("open")), tr("Choose…"), this);
    browse->setObjectName(QStringLiteral("chooseLabFolderButton"));
    m_hint->setObjectName(QStringLiteral("labFolderHint"));
    setTextRole(m_hint, TextRole::Caption);
    m_hint->setWordWrap(true);
    m_hint->installEventFilter(this);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(kSmallGapPx);
    layout->addWidget(nameLabel, 0, 0, 1, 2);
    layout->addWidget(m_name, 1, 0, 1, 2);
    layout->setRowMinimumHeight(2, kGapPx);
    layout->addWidget(folderLabel, 3, 0, 1, 2);
    layout->addWidget(m_folder, 4, 0);
    layout->addWidget(browse, 4, 1);
    layout->addWidget(m_hint, 5, 0, 1, 2);
    layout->setRowStretch(6, 1);
    layout->addWidget(m_create, 7, 0, 1, 2, Qt::AlignRight);
    connect(m_name, &QLineEdit::textChanged, this, &NewLabForm::suggestFolder);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_isFolderOwn = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &NewLabForm::updateButton);
    connect(browse, &QPushButton::clicked, this, &NewLabForm::chooseParent);
    connect(m_create, &QPushButton::clicked, this, [this] {
        Q_EMIT createRequested(m_folder->text().trimmed(), m_name->text().trimmed());
    });
    showHint();
    updateButton();
}

bool NewLabForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_hint && event->type() == QEvent::Resize) {
        m_hint->setMinimumHeight(m_hint->heightForWidth(m_hint->width()));
    }
    return QWidget::eventFilter(watched, event);
}

void NewLabForm::suggestFolder()
{
    if (!m_isFolderOwn) {
        const QString name = folderNameOf(m_name->text());
        m_folder->setText(name.isEmpty() ? QString() : QDir(m_parentFolder).filePath(name));
        // Of a long path the end is seen, which is the lab's own folder.
        m_folder->end(false);
    }
    showHint();
    updateButton();
}

void NewLabForm::showHint()
{
    const QString name = m_name->text().trimmed();
    const QString there =
        tr("The folder is made if it is not there; if it is, it must be empty.");
    m_hint->setText(m_isFolderOwn || folderNameOf(name) == name
                        ? there
                        : tr("A folder's name cannot hold / \\ : * ? \" < > |: there, “-” stands "
                             "for them. The lab itself is called as you write it.") +
                              QLatin1Char(' ') + there);
    m_hint->setMinimumHeight(m_hint->heightForWidth(m_hint->width()));
}

void NewLabForm::chooseParent()
{
    const auto folder =
        Dialogs::inUse().chooseFolder(this, tr("Where the lab's folder is made"), m_parentFolder);
    if (folder) {
        m_parentFolder = *folder;
        m_isFolderOwn = false;
        suggestFolder();
    }
}

void NewLabForm::focusFolder()
{
    m_folder->setFocus();
    m_folder->selectAll();
}

void NewLabForm::updateButton()
{
    m_folder->setToolTip(m_folder->text());
    m_create->setEnabled(!m_name->text().trimmed().isEmpty() &&
                         !m_folder->text().trimmed().isEmpty());
}

} // namespace semblance::ui
