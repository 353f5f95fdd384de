// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

#include <QString>

namespace semblance::ui {

/// "JPEG 2000".
QString formatName(ImageFormat format);
/// "TIFF · 16 bits a channel, read with 8 · CMYK · first of 3 pictures": how the file holds its
/// picture, and what was chosen where it holds more.
QString encodingText(const SourceEncoding& encoding);
/// "The file has 16 bits a channel. …": what of it is not read; empty where all is.
QString bitsNote(const SourceEncoding& encoding);
/// "shown mirrored left to right (EXIF 2)": against the stored pixels.
QString orientationText(Orientation orientation);

} // namespace semblance::ui
