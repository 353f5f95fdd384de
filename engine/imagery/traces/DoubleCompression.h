// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Image.h"
#include "imagery/traces/JpegTables.h"

#include <optional>

namespace semblance::imagery {

/// What speaks for a JPEG before this one, on the same grid of blocks.
struct EarlierCompression
{
    /// Of the standard's tables, 1 to 100.
    int quality = 0;
    /// By how much it explains the coefficients better than no JPEG before: the mean gain of
    /// log-likelihood for each coefficient, in nats.
    double gain = 0;
};

/// Above this an earlier compression is worth a hint (RESULTS.md, "Hints of a file's history").
inline constexpr double kEarlierCompressionGain = 0.1;

/// `image`: as decoded from a JPEG with `table` for its luminance, its profile not applied. The
/// coefficients of the same picture four pixels further, off the grid, show how they would be
/// spread without any JPEG; quantised by this table, and by one before and then by this, they are
/// compared with those on the grid (the idea of calibration: J. Fridrich, M. Goljan, D. Hogea,
/// "Steganalysis of JPEG Images", 2002; of gaps after two quantisations: A. C. Popescu, H. Farid,
/// "Statistical Tools for Digital Forensics", 2004). The best of the standard's tables; empty where
/// there are too few blocks to say anything. Thread-safe.
std::optional<EarlierCompression> earlierCompression(const Image& image,
                                                     const QuantisationTable& table);

} // namespace semblance::imagery
