// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::ui {

/// What is done to a gallery as a whole.
enum class GalleryWork
{
    Enrolment,
    /// Of references that are there: their templates and what is measured of their images.
    Refresh,
};

} // namespace semblance::ui
