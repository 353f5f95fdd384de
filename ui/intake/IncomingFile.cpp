// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/IncomingFile.h"

#include "foundation/FileDescriptor.h"
#include "foundation/imaging/FormatSignature.h"
#include "imagery/video/VideoFile.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace semblance::ui {

namespace {

constexpr std::size_t kHeadBytes = 256;
constexpr std::string_view kIsoMedia = "ISO media (video)";

Bytes headOf(const std::filesystem::path& file)
{
    const auto opened = openForReading(file);
    Bytes head(kHeadBytes);
    const auto have = opened ? readSome(*opened, head.data(), head.size(), file)
                             : Result<std::size_t>(std::size_t{0});
    head.resize(have.value_or(0));
    return head;
}

constexpr std::array<std::string_view, 33> kVideoEndings{
    ".mp4",  ".m4v", ".mov", ".avi",  ".mkv", ".webm", ".ts",   ".mts", ".m2ts", ".m2t",  ".mpg",
    ".mpeg", ".m2v", ".vob", ".wmv",  ".asf", ".flv",  ".f4v",  ".3gp", ".3g2",  ".ogv",  ".mxf",
    ".dv",   ".dav", ".ivf", ".h264", ".264", ".avc",  ".h265", ".265", ".hevc", ".mjpg", ".mjpeg"};

/// A person who called it so expects to read what is wrong with it as a video.
bool isNamedAsVideo(const std::filesystem::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return std::ranges::find(kVideoEndings, ending) != kVideoEndings.end();
}

} // namespace

Result<IncomingKind> incomingKind(const std::filesystem::path& file, const StopToken& stop,
                                  IncomingKind wanted)
{
    const Bytes head = headOf(file);
    const auto undecoded = undecodedFormatOf(head);
    const bool isOtherPicture = undecoded && *undecoded != kIsoMedia;
    const bool isPicture = formatOf(head) || isOtherPicture;
    if (isPicture && wanted == IncomingKind::Image)
        return IncomingKind::Image;
    const auto video = imagery::VideoFile::open(file, {}, stop);
    if (video)
        return IncomingKind::Video;
    if (isPicture && video.error().code != ErrorCode::Cancelled)
        return IncomingKind::Image;
    const ErrorCode code = video.error().code;
    const bool isCancelled = code == ErrorCode::Cancelled;
    const bool isOfVideo = code == ErrorCode::VideoDamaged || code == ErrorCode::VideoUnsupported ||
                           code == ErrorCode::VideoWithoutPictures ||
                           code == ErrorCode::VideoNotRecognised;
    if (isCancelled || (isOfVideo && (undecoded || isNamedAsVideo(file))))
        return passOn(video);
    return IncomingKind::Image;
}

QString videoPatterns()
{
    QStringList patterns;
    for (const std::string_view ending : kVideoEndings) {
        const QString small = QLatin1Char('*') + QLatin1StringView(ending.data(), ending.size());
        // Some dialogs tell small letters from capital ones.
        patterns << small << small.toUpper();
    }
    return patterns.join(QLatin1Char(' '));
}

} // namespace semblance::ui
