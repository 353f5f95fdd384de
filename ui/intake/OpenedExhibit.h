// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/enhancement/CopyChain.h"
#include "casework/lab/Lab.h"
#include "foundation/Clock.h"
#include "foundation/FileBytes.h"
#include "foundation/StopToken.h"
#include "imagery/video/FrameOrigin.h"
#include "ui/widgets/ImagePyramid.h"

#include <QImage>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace semblance::ui {

/// An exhibit with its pixels, ready to be shown. A value; the pixels are shared.
struct OpenedExhibit
{
    casework::Exhibit exhibit;
    std::shared_ptr<const Photograph> photograph;
    std::shared_ptr<const ImagePyramid> pyramid;
    std::uint64_t fileBytes = 0;
    /// Every time that its bytes came in, the exhibit's own first.
    std::vector<casework::ExhibitReceipt> receipts;
    /// How it was made from another exhibit; empty: it came in.
    casework::CopyChain copyChain = {};
    /// Where it comes from, if it was taken out of a video.
    std::optional<imagery::FrameOrigin> videoFrame = std::nullopt;
    /// Taken in just now, and an exhibit already: the last receipt is new.
    bool wasThere = false;
};

/// Decodes first, so that only what is an image enters the lab, then keeps the bytes and records
/// the exhibit. Blocking; not on the GUI thread. Fails: as decodeImage and casework::takeIn,
/// Cancelled.
Result<OpenedExhibit> takeInBytes(casework::Lab& lab, const Bytes& bytes, const QString& fileName,
                                  const Clock& clock, const StopToken& stop);
/// As takeInBytes. Fails: FileNotFound, FileUnreadable as well.
Result<OpenedExhibit> takeInFile(casework::Lab& lab, const std::filesystem::path& file,
                                 const Clock& clock, const StopToken& stop);
/// Pixels without a file, from the clipboard: kept as a PNG. As takeInBytes.
Result<OpenedExhibit> takeInPixels(casework::Lab& lab, const QImage& pixels,
                                   const QString& fileName, const Clock& clock,
                                   const StopToken& stop);
/// From the stored original. Blocking; not on the GUI thread. Fails: as OriginalStore::read and
/// decodeImage, Cancelled.
Result<OpenedExhibit> openExhibit(casework::Lab& lab, const casework::Exhibit& exhibit,
                                  const StopToken& stop);

} // namespace semblance::ui
