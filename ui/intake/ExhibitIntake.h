// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/IncomingFile.h"
#include "ui/intake/OpenedExhibit.h"
#include "ui/models/Workplace.h"

#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>

class QMimeData;

namespace semblance::ui {

/// Takes images in, one after another, whichever way they arrive: dropped, chosen, pasted. GUI
/// thread; the work runs in jobs.
class ExhibitIntake : public QObject
{
    Q_OBJECT

public:
    explicit ExhibitIntake(Workplace& workplace, QObject* parent = nullptr);

    /// Local files, pixels, or a text whose every line is the whole path of a file.
    static bool canTake(const QMimeData& content);
    void take(const QMimeData& content);
    /// `wanted`: what people chose them as; what can be both is that.
    void takeFiles(const QStringList& files, IncomingKind wanted = IncomingKind::Image);
    /// Stops the running one and forgets those that wait.
    void cancel();
    bool isBusy() const { return m_running.has_value(); }
    /// Of the image being read; empty when idle.
    std::optional<JobId> job() const { return m_running; }

    /// For file dialogs: "Images and videos (*.jpg …)", then all files.
    static QStringList dialogFilters();

Q_SIGNALS:
    /// Once per image, in order of arrival. The lab has it.
    void exhibitTakenIn(const semblance::ui::OpenedExhibit& opened);
    /// What was to be taken in is a video: it stays where it is, and is looked at frame by frame.
    void videoFound(const QString& path);
    /// The others go on. Where the error is of the lab and names no file that was to come in, the
    /// fact "takenIn" names it. `path`: of the file, empty for pixels.
    void intakeFailed(const semblance::Error& error, const QString& path);
    /// True for every image that starts, false when the last one has ended.
    void busyChanged(bool isBusy);

private:
    /// Empty: it is a video.
    using Taken = std::optional<OpenedExhibit>;
    using Work = std::function<Result<Taken>(const StopToken&, const ProgressSink&)>;
    struct Waiting
    {
        QString name;
        /// Empty for pixels without a file.
        QString path;
        Work work;
    };

    void takePixels(const QImage& pixels);
    void startNext();
    void finish(const Waiting& what, const Result<Taken>& result);

    Workplace& m_workplace;
    std::deque<Waiting> m_waiting;
    std::optional<JobId> m_running;
};

} // namespace semblance::ui
