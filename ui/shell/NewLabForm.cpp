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

const QString kHome = QStringLiteral("~");

/// What every file system takes in a folder's name.
QString folderNameOf(const QString& name)
{
    static const QRegularExpression forbidden(QStringLiteral(R"([/\\:*?"<>|\x00-\x1f]+)"));
    QString folder = name.trimmed();
    folder.replace(forbidden, QStringLiteral("-"));
    return folder;
}

/// Lines may end after what parts the folders.
QString breakable(const QString& path)
{
    return QString(path).replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

void giveHeight(QLabel& label)
{
    label.setMinimumHeight(label.heightForWidth(label.width()));
}

} // namespace

NewLabForm::NewLabForm(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_folder(new QLineEdit(this)),
      m_create(new QPushButton(tr("Create lab"), this)), m_whole(new QLabel(this)),
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
    m_whole->setObjectName(QStringLiteral("labFolderWhole"));
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setWordWrap(true);
    m_whole->installEventFilter(this);
    setTextRole(m_whole, TextRole::Caption);
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
    layout->addWidget(m_whole, 5, 0, 1, 2);
    layout->addWidget(m_hint, 6, 0, 1, 2);
    layout->setRowStretch(7, 1);
    layout->addWidget(m_create, 8, 0, 1, 2, Qt::AlignRight);
    connect(m_name, &QLineEdit::textChanged, this, &NewLabForm::suggestFolder);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_isFolderOwn = true; });
    connect(m_folder, &QLineEdit::textChanged, this, &NewLabForm::updateButton);
    connect(browse, &QPushButton::clicked, this, &NewLabForm::chooseParent);
    connect(m_create, &QPushButton::clicked, this,
            [this] { Q_EMIT createRequested(folder(), m_name->text().trimmed()); });
    showHint();
    updateButton();
}

bool NewLabForm::eventFilter(QObject* watched, QEvent* event)
{
    if ((watched == m_hint || watched == m_whole) && event->type() == QEvent::Resize) {
        giveHeight(*static_cast<QLabel*>(watched));
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
    giveHeight(*m_hint);
}

QString NewLabForm::folder() const
{
    const QString written = m_folder->text().trimmed();
    if (written.isEmpty()) {
        return {};
    }
    const bool isInHome = written == kHome || written.startsWith(kHome + QLatin1Char('/'));
    const QString path = isInHome ? QDir::homePath() + written.mid(kHome.size()) : written;
    return QDir::cleanPath(QDir(m_parentFolder).absoluteFilePath(path));
}

NewLabDraft NewLabForm::draft() const
{
    return {m_name->text(), m_isFolderOwn ? m_folder->text() : QString()};
}

void NewLabForm::showDraft(const NewLabDraft& draft)
{
    m_isFolderOwn = !draft.folder.isNull();
    m_name->setText(draft.name);
    if (m_isFolderOwn) {
        m_folder->setText(draft.folder);
    }
}

void NewLabForm::showWhole()
{
    const QString whole = folder();
    m_folder->setToolTip(whole);
    m_whole->setVisible(!whole.isEmpty());
    //: %1: the whole path of a folder
    m_whole->setText(tr("Whole path: %1").arg(breakable(whole)));
    m_whole->setAccessibleName(tr("Whole path: %1").arg(whole));
    giveHeight(*m_whole);
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
    showWhole();
    m_create->setEnabled(!m_name->text().trimmed().isEmpty() &&
                         !m_folder->text().trimmed().isEmpty());
}

} // namespace semblance::ui
