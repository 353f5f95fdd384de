// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/imaging/Photograph.h"

#include <QImage>

#include <memory>
#include <vector>

namespace semblance::ui {

/// An image made ready for smooth zooming: the upright view and its halvings. Immutable;
/// thread-safe.
class ImagePyramid
{
public:
    /// Blocking, some hundred milliseconds for 24 megapixels: not on the GUI thread. `stored` is
    /// not empty.
    static std::shared_ptr<const ImagePyramid> build(const Image& stored, Orientation orientation);

    /// Between the stored raster and the upright view.
    const OrientationMap& map() const { return m_map; }
    SizePx uprightSize() const { return m_map.uprightSize(); }

    int levelCount() const { return static_cast<int>(m_levels.size()); }
    /// Level k shows 2^k × 2^k image pixels as one; the last row and column may reach beyond the
    /// image. 0 is the upright view itself. RGB32.
    const QImage& level(int k) const { return m_levels[static_cast<std::size_t>(k)]; }
    /// The coarsest level that still has a pixel for every device pixel at `zoom`.
    int levelFor(double zoom) const;

private:
    explicit ImagePyramid(const OrientationMap& map) : m_map(map) {}

    OrientationMap m_map;
    std::vector<QImage> m_levels;
};

} // namespace semblance::ui
