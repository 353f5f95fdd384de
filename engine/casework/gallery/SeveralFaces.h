// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace semblance::casework {

/// What to do with a reference image that shows several faces. The person says so; it is never
/// guessed.
enum class SeveralFaces
{
    /// Report the image as a problem: somebody has to choose.
    Refuse,
    /// The largest face, on the person's word.
    TakeLargest,
    /// The face whose centre is nearest to the image's centre, on the person's word; of equally
    /// near ones the first.
    TakeCentral,
};

} // namespace semblance::casework
