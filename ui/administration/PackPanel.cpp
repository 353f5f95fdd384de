// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/PackPanel.h"

#include "ui/dialogs/Dialogs.h"
#include "ui/dialogs/ErrorPanel.h"
#include "ui/format/ModelText.h"
#include "ui/format/NumberText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/JobBanner.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace semblance::ui {

PackPanel::PackPanel(JobList& jobs, ModelsAccess access, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_access(std::move(access)), m_title(new QLabel(this)),
      m_about(new QLabel(this)), m_state(new QLabel(this)),
      m_fromFolder(
          new QPushButton(icon(QStringLiteral("folder")), tr("Install from a &folder…"), this)),
      m_download(new QPushButton(tr("Do&wnload…"), this)),
      m_banner(new JobBanner(jobs, this, JobBanner::Form::Column)),
      m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("packPanel"));
    setTextRole(m_title, TextRole::Section);
    setTextRole(m_about, TextRole::Caption);
    m_about->setWordWrap(true);
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("packState"));
    m_fromFolder->setObjectName(QStringLiteral("installFromFolderButton"));
    m_download->setObjectName(QStringLiteral("downloadPackButton"));
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_fromFolder);
    acts->addWidget(m_download);
    acts->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addWidget(m_state);
    layout->addLayout(acts);
    layout->addWidget(m_banner);
    layout->addWidget(m_error);
    connect(m_fromFolder, &QPushButton::clicked, this, &PackPanel::chooseFolder);
    connect(m_download, &QPushButton::clicked, this, &PackPanel::download);
}

void PackPanel::showPack(const matching::OptionalPack& pack, bool isInstalled)
{
    m_pack = pack;
    m_isInstalled = isInstalled;
    m_title->setText(tr("Recommended pack: %1").arg(QString::fromStdString(pack.name)));
    m_about->setText(
        //: %1: a maker of models; %2: "6.5 MB"; %3: a licence
        tr("From %1, %2. Licence: %3.")
            .arg(QString::fromStdString(pack.maker), fileSizeText(qint64(pack.sizeBytes())),
                 licenceText(pack.licence)));
    m_state->setText(isInstalled ? tr("Installed, every file whole.") : tr("Not installed."));
    enableActs();
}

void PackPanel::enableActs()
{
    for (QPushButton* act : {m_fromFolder, m_download}) {
        act->setVisible(!m_isInstalled);
        act->setEnabled(!m_isRunning);
    }
}

void PackPanel::chooseFolder()
{
    const auto folder = Dialogs::inUse().chooseFolder(
        this, tr("Folder of the files of %1").arg(QString::fromStdString(m_pack.name)), {});
    if (folder)
        install(std::filesystem::path(folder->toStdString()),
                tr("Install %1").arg(QString::fromStdString(m_pack.name)));
}

void PackPanel::download()
{
    const std::string& address = m_access.mirror.empty() ? m_pack.address : m_access.mirror;
    const QString server = QUrl(QString::fromStdString(address)).host();
    const bool isWanted = Dialogs::inUse().confirm(
        this, {tr("Download the pack"),
               //: %1: "6.5 MB"; %2: the name of a server
               tr("Semblance otherwise uses no network. Now it connects to %2 and downloads %1 of "
                  "models. Nothing of the lab is sent there.")
                   .arg(fileSizeText(qint64(m_pack.sizeBytes())), server),
               tr("&Download")});
    if (isWanted)
        install(std::nullopt, tr("Download %1").arg(QString::fromStdString(m_pack.name)));
}

void PackPanel::install(const std::optional<std::filesystem::path>& folder, const QString& title)
{
    m_error->clear();
    m_isRunning = true;
    enableActs();
    Q_EMIT started();
    const JobId job = m_jobs.start<void>(
        {title},
        [deliver = m_access.deliver, pack = m_pack, folder](const StopToken& stop,
                                                            const ProgressSink& progress) {
            return deliver(pack, folder, stop, progress);
        },
        this, [this](const Result<void>& done) { take(done); });
    m_banner->follow(job);
}

void PackPanel::take(const Result<void>& done)
{
    m_isRunning = false;
    enableActs();
    if (!done && done.error().code != ErrorCode::Cancelled)
        m_error->showError(done.error());
    else if (!done)
        m_error->showSentence(tr("Stopped. What has come is kept, and goes on the next time."));
    Q_EMIT ended();
}

} // namespace semblance::ui
