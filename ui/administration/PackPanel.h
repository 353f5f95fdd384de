// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/ModelsAccess.h"
#include "ui/jobs/JobList.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace semblance::ui {

class ErrorPanel;
class JobBanner;

/// The recommended pack: what it is, whether it is there, and how it comes: out of a folder or from
/// its maker, as a job.
class PackPanel : public QWidget
{
    Q_OBJECT

public:
    /// Borrowed.
    PackPanel(JobList& jobs, ModelsAccess access, QWidget* parent = nullptr);

    void showPack(const matching::OptionalPack& pack, bool isInstalled);

Q_SIGNALS:
    void started();
    /// Whether it is there now or not.
    void ended();

private:
    void chooseFolder();
    void download();
    void install(const std::optional<std::filesystem::path>& folder, const QString& title);
    void take(const Result<void>& done);
    void enableActs();

    JobList& m_jobs;
    ModelsAccess m_access;
    matching::OptionalPack m_pack;
    bool m_isInstalled = false;
    bool m_isRunning = false;
    QLabel* m_title;
    QLabel* m_about;
    QLabel* m_state;
    QPushButton* m_fromFolder;
    QPushButton* m_download;
    JobBanner* m_banner;
    ErrorPanel* m_error;
};

} // namespace semblance::ui
