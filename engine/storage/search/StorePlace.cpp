// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/StorePlace.h"

namespace semblance::storage {

StorePlace::StorePlace(const std::filesystem::path& folder, GalleryId gallery)
{
    const std::string name = "gallery-" + std::to_string(gallery.value);
    rows = folder / (name + ".rows");
    claim = folder / (name + ".claim");
    making = folder / (name + ".making");
    lock = folder / (name + ".lock");
}

} // namespace semblance::storage
