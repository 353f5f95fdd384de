// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ViewTransform.h"

#include "ui/widgets/ZoomSteps.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace semblance::ui {

namespace {

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

} // namespace

bool ViewTransform::isPixelExact() const
{
    // Chained views of linked canvases are whole up to rounding; on 10 000 pixels this is a
    // hundredth of one.
    constexpr double kRounding = 1e-6;
    const double nearest = std::round(zoom);
    return nearest >= 1 && std::abs(zoom - nearest) < kRounding &&
           std::abs(rotationDeg) < kRounding;
}

bool ViewTransform::isEnlarged() const
{
    // Chained views of linked canvases may miss it by rounding.
    constexpr double kAsTheyAre = 2 - 1e-9;
    return zoom >= kAsTheyAre;
}

bool ViewTransform::isSmoothed() const
{
    return !isEnlarged() && !isPixelExact();
}

SimilarityTransform ViewTransform::toScreen() const
{
    const double a = zoom * std::cos(radians(rotationDeg));
    const double b = zoom * std::sin(radians(rotationDeg));
    return {a, b, -(a * centre.x - b * centre.y), -(b * centre.x + a * centre.y)};
}

ViewTransform ViewTransform::fromScreen(const SimilarityTransform& toScreen)
{
    return {toScreen.scale(), toScreen.inverse().apply({0, 0}), toScreen.rotationDeg()};
}

QTransform ViewTransform::toWidget(QSizeF widgetSize, double devicePixelRatio) const
{
    const SimilarityTransform screen = toScreen();
    const double ratio = 1 / devicePixelRatio;
    double dx = screen.tx + std::floor(widgetSize.width() * devicePixelRatio / 2);
    double dy = screen.ty + std::floor(widgetSize.height() * devicePixelRatio / 2);
    // Whole image pixels lie on whole device pixels, so that no pixel is shown blended or at two
    // widths.
    if (isPixelExact()) {
        dx = std::round(dx);
        dy = std::round(dy);
    }
    return {screen.a * ratio, screen.b * ratio, -screen.b * ratio,
            screen.a * ratio, dx * ratio,       dy * ratio};
}

ViewTransform ViewTransform::fitted(SizePx image, QSizeF canvasDevicePx)
{
    ViewTransform view;
    view.centre = {image.width / 2.0, image.height / 2.0};
    if (image.width > 0 && image.height > 0 && !canvasDevicePx.isEmpty()) {
        const double fills =
            std::min(canvasDevicePx.width() / image.width, canvasDevicePx.height() / image.height);
        view.zoom = fills < kWholeStepsFrom ? fills : std::min(std::floor(fills), kLargestZoom);
    }
    return view;
}

ViewTransform ViewTransform::zoomedAt(double newZoom, const PointPx& screenPoint) const
{
    const PointPx anchor = toScreen().inverse().apply(screenPoint);
    ViewTransform view = *this;
    view.zoom = newZoom;
    const PointPx moved = view.toScreen().apply(anchor);
    return view.panned({screenPoint.x - moved.x, screenPoint.y - moved.y});
}

ViewTransform ViewTransform::panned(const PointPx& deviceDelta) const
{
    ViewTransform view = *this;
    view.centre = toScreen().inverse().apply({-deviceDelta.x, -deviceDelta.y});
    return view;
}

ViewTransform ViewTransform::turned(double byDeg) const
{
    ViewTransform view = *this;
    view.rotationDeg = std::remainder(rotationDeg + byDeg, 360);
    return view;
}

ViewTransform ViewTransform::inOtherPixels(SizePx from, SizePx to) const
{
    const double factor = double(to.width) / from.width;
    ViewTransform view = *this;
    view.zoom = zoom / factor;
    view.centre = {centre.x * factor, centre.y * double(to.height) / from.height};
    return view;
}

ViewTransform ViewTransform::fromOtherHome(const ViewTransform& home,
                                           const ViewTransform& otherHome) const
{
    return fromScreen(
        chained(chained(otherHome.toScreen(), home.toScreen().inverse()), toScreen()));
}

SimilarityTransform chained(const SimilarityTransform& first, const SimilarityTransform& second)
{
    const PointPx shift = second.apply({first.tx, first.ty});
    return {second.a * first.a - second.b * first.b, second.b * first.a + second.a * first.b,
            shift.x, shift.y};
}

} // namespace semblance::ui
