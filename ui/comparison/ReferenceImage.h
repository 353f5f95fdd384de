// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "foundation/StopToken.h"
#include "ui/widgets/ImagePyramid.h"

#include <memory>

namespace semblance::ui {

using SharedPyramid = std::shared_ptr<const ImagePyramid>;

/// A reference's stored original, ready to be shown. Blocking; not on the GUI thread. Fails: as
/// OriginalStore::read and decodeImage, Cancelled.
Result<SharedPyramid> referenceImage(casework::Lab& lab, const casework::Reference& reference,
                                     const StopToken& stop);

} // namespace semblance::ui
