// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/Gallery.h"

namespace semblance::casework {

Result<ReferenceId> GalleryRepository::addReference(GalleryId gallery, const Reference& reference,
                                                    const matching::FaceTemplates& templates)
{
    const auto added = addReferences(gallery, {{reference, templates}});
    if (!added)
        return passOn(added);
    if (!added->front())
        return failure(ErrorCode::ReferenceExists, Stage::Storage, reference.image.toStdString(),
                       "this person has a reference with the same bytes",
                       {{"subject", reference.subject.id.toStdString()}});
    return *added->front();
}

} // namespace semblance::casework
