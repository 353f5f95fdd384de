// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/ExhibitIntake.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// A line of copied text: a path from the root, maybe in quotes, or a file's address.
QString pathIn(const QString& line)
{
    QString path = line.trimmed();
    for (const QChar quote : {u'"', u'\''}) {
        if (path.size() > 1 && path.startsWith(quote) && path.endsWith(quote))
            path = path.sliced(1, path.size() - 2);
    }
    const QUrl url(path);
    return url.isLocalFile() ? url.toLocalFile() : path;
}

/// Where every line of a text names a file that is there; nothing otherwise.
QStringList filesNamedIn(const QString& text)
{
    constexpr qsizetype kLongestText = 64 * 1024;
    QStringList files;
    if (text.size() > kLongestText)
        return files;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const QFileInfo file(pathIn(line));
        if (!file.isAbsolute() || !file.isFile())
            return {};
        files << file.filePath();
    }
    return files;
}

QStringList localFiles(const QMimeData& content)
{
    if (!content.hasUrls() && !content.hasImage())
        return filesNamedIn(content.text());
    QStringList files;
    for (const QUrl& url : content.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

std::filesystem::path toPath(const QString& file)
{
    return QFile::encodeName(file).toStdString();
}

/// With the fact "takenIn" where the error is about something else than the file.
Error withName(Error error, const std::string& name)
{
    if (error.subject.find(name) == std::string::npos)
        error.facts.push_back({"takenIn", name});
    return error;
}

/// Empty: it is a video, and nothing was taken in.
Result<std::optional<OpenedExhibit>> takenUnlessVideo(casework::Lab& lab,
                                                      const std::filesystem::path& file,
                                                      IncomingKind wanted, const Clock& clock,
                                                      const StopToken& stop)
{
    const auto kind = incomingKind(file, stop, wanted);
    if (!kind)
        return passOn(kind);
    if (*kind == IncomingKind::Video)
        return std::optional<OpenedExhibit>();
    auto taken = takeInFile(lab, file, clock, stop);
    if (!taken)
        return passOn(taken);
    return std::optional(std::move(*taken));
}

} // namespace

ExhibitIntake::ExhibitIntake(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace)
{
}

bool ExhibitIntake::canTake(const QMimeData& content)
{
    return content.hasImage() || !localFiles(content).isEmpty();
}

void ExhibitIntake::take(const QMimeData& content)
{
    // A copied file brings its preview along: the file is the original, so it goes first.
    const QStringList files = localFiles(content);
    if (!files.isEmpty())
        takeFiles(files);
    else if (content.hasImage())
        takePixels(qvariant_cast<QImage>(content.imageData()));
}

void ExhibitIntake::takeFiles(const QStringList& files, IncomingKind wanted)
{
    for (const QString& file : files) {
        m_waiting.push_back(
            {QFileInfo(file).fileName(), file,
             [lab = m_workplace.sharedLab(), &clock = m_workplace.clock(), path = toPath(file),
              wanted](const StopToken& stop, const ProgressSink&) {
                 return takenUnlessVideo(*lab, path, wanted, clock, stop);
             }});
    }
    startNext();
}

void ExhibitIntake::takePixels(const QImage& pixels)
{
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s);
    //: File name of an image pasted from the clipboard; %1 is date and time
    const QString name = tr("pasted %1.png").arg(time);
    m_waiting.push_back(
        {name,
         {},
         [lab = m_workplace.sharedLab(), &clock = m_workplace.clock(), pixels,
          name](const StopToken& stop, const ProgressSink&) {
             return takeInPixels(*lab, pixels, name, clock, stop).map([](OpenedExhibit opened) {
                 return std::optional(std::move(opened));
             });
         }});
    startNext();
}

void ExhibitIntake::cancel()
{
    m_waiting.clear();
    if (m_running)
        m_workplace.jobs().cancel(*m_running);
}

QStringList ExhibitIntake::dialogFilters()
{
    return {tr("Images and videos") +
                u" (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.jp2 *.heic *.heif *.JPG "
                "*.JPEG *.PNG *.TIF *.BMP *.HEIC "_s +
                videoPatterns() + u')',
            tr("All files") + u" (*)"_s};
}

void ExhibitIntake::startNext()
{
    if (m_running || m_waiting.empty())
        return;
    Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    const Work work = std::move(next.work);
    m_running = m_workplace.jobs().start<Taken>(
        //: Title of a running job; %1 is a file name
        {tr("Take in %1").arg(next.name), JobUnit::Steps, JobRest::TakenInImages}, work, this,
        [this, next](const Result<Taken>& result) { finish(next, result); });
    Q_EMIT busyChanged(true);
}

void ExhibitIntake::finish(const Waiting& what, const Result<Taken>& result)
{
    m_running.reset();
    if (result && *result)
        Q_EMIT exhibitTakenIn(**result);
    else if (result)
        Q_EMIT videoFound(what.path);
    else if (result.error().code != ErrorCode::Cancelled)
        Q_EMIT intakeFailed(withName(result.error(), what.name.toStdString()), what.path);
    startNext();
    if (!m_running)
        Q_EMIT busyChanged(false);
}

} // namespace semblance::ui
