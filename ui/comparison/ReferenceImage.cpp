// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/ReferenceImage.h"

#include "foundation/imaging/ImageDecoder.h"

namespace semblance::ui {

Result<SharedPyramid> referenceImage(casework::Lab& lab, const casework::Reference& reference,
                                     const StopToken& stop)
{
    const auto bytes = lab.originals().read(reference.original);
    if (!bytes)
        return passOn(bytes);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Decoding, reference.image.toStdString());
    const auto photograph = decodeImage(*bytes, reference.image.toStdString());
    if (!photograph)
        return passOn(photograph);
    return ImagePyramid::build(photograph->stored, photograph->orientation);
}

} // namespace semblance::ui
