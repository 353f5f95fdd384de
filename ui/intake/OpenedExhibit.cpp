// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/OpenedExhibit.h"

#include "casework/lab/CopyHistory.h"
#include "casework/intake/TakeIn.h"
#include "foundation/imaging/ImageDecoder.h"

#include <QBuffer>

#include <span>

namespace semblance::ui {

namespace {

tl::unexpected<Error> cancelled(const std::string& name)
{
    return failure(ErrorCode::Cancelled, Stage::Decoding, name);
}

Result<OpenedExhibit> opened(Photograph photograph, std::uint64_t fileBytes, const StopToken& stop)
{
    if (stop.stop_requested())
        return cancelled(photograph.name);
    OpenedExhibit result;
    result.pyramid = ImagePyramid::build(photograph.stored, photograph.orientation);
    result.photograph = std::make_shared<const Photograph>(std::move(photograph));
    result.fileBytes = fileBytes;
    return result;
}

Result<OpenedExhibit> withRecord(OpenedExhibit opened, casework::Lab& lab,
                                 const casework::Exhibit& exhibit)
{
    auto receipts = lab.exhibits().receipts(exhibit.id);
    if (!receipts)
        return passOn(receipts);
    auto history = casework::copyHistory(lab, exhibit.id);
    if (!history)
        return passOn(history);
    opened.copyChain = std::move(history->chain);
    auto videoFrame = lab.videoFrames().of(exhibit.id);
    if (!videoFrame)
        return passOn(videoFrame);
    opened.videoFrame = std::move(*videoFrame);
    opened.exhibit = exhibit;
    opened.receipts = std::move(*receipts);
    return opened;
}

/// "…/cam 7/still.jpg" is called "still.jpg".
QString nameOf(const std::filesystem::path& file)
{
    return QString::fromStdString(file.filename().string());
}

} // namespace

Result<OpenedExhibit> takeInBytes(casework::Lab& lab, const Bytes& bytes, const QString& fileName,
                                  const Clock& clock, const StopToken& stop)
{
    auto photograph = decodeImage(bytes, fileName.toStdString());
    if (!photograph)
        return passOn(photograph);
    auto result = opened(std::move(*photograph), bytes.size(), stop);
    if (!result)
        return result;
    if (stop.stop_requested())
        return cancelled(fileName.toStdString());
    const auto taken = casework::takeIn(lab.exhibits(), lab.originals(), bytes, fileName, clock);
    if (!taken)
        return passOn(taken);
    result->wasThere = !taken->isNew;
    return withRecord(std::move(*result), lab, taken->exhibit);
}

Result<OpenedExhibit> takeInFile(casework::Lab& lab, const std::filesystem::path& file,
                                 const Clock& clock, const StopToken& stop)
{
    const auto bytes = readFile(file, DecodeLimits{}.maxFileBytes);
    if (!bytes)
        return passOn(bytes);
    return takeInBytes(lab, *bytes, nameOf(file), clock, stop);
}

Result<OpenedExhibit> takeInPixels(casework::Lab& lab, const QImage& pixels,
                                   const QString& fileName, const Clock& clock,
                                   const StopToken& stop)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!pixels.save(&buffer, "PNG"))
        return failure(ErrorCode::ImageUnsupported, Stage::Decoding, fileName.toStdString(),
                       "the clipboard's pixels cannot be written as PNG");
    const auto content =
        std::as_bytes(std::span(png.constData(), static_cast<std::size_t>(png.size())));
    return takeInBytes(lab, Bytes(content.begin(), content.end()), fileName, clock, stop);
}

Result<OpenedExhibit> openExhibit(casework::Lab& lab, const casework::Exhibit& exhibit,
                                  const StopToken& stop)
{
    const auto bytes = lab.originals().read(exhibit.original);
    if (!bytes)
        return passOn(bytes);
    auto photograph = decodeImage(*bytes, exhibit.fileName.toStdString());
    if (!photograph)
        return passOn(photograph);
    auto result = opened(std::move(*photograph), bytes->size(), stop);
    if (!result)
        return result;
    return withRecord(std::move(*result), lab, exhibit);
}

} // namespace semblance::ui
