// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vips/vips8>

#include <string>

namespace semblance {

// What colours an image of libvips has, and how it becomes 8-bit sRGB. Thread-safe; what libvips
// throws (vips::VError) passes through.

/// Channels without alpha; 0 for a colour model that cannot be shown.
int colourChannels(const vips::VImage& image);
/// As SourceEncoding::colourModel.
std::string colourModelOf(const vips::VImage& image);
/// Says what cannot be shown; empty when all is well.
std::string obstacleOf(const vips::VImage& image);
bool hasProfile(const vips::VImage& image);
/// 8-bit RGB, or RGBA where the source has alpha.
vips::VImage prepared(const vips::VImage& image);
/// Many programs declare alpha in a bitmap and leave it 0 everywhere; such a picture is meant to be
/// seen.
vips::VImage withoutEmptyAlpha(const vips::VImage& image);

} // namespace semblance
