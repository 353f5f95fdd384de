// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/lab/LabFolder.h"

#include <optional>

namespace semblance::storage {

/// `marker`: without an id where it was lost, and then every lab's copy is taken for this one's.
/// The newest copy of this lab's database among its backups, by the time in its name, that can be
/// read page by page; empty where there is none. Writes nothing.
std::optional<std::filesystem::path> newestGoodBackup(const LabFolder& folder,
                                                      const LabMarker& marker);

/// Adds the way back where `error` is of the lab's database, damaged or not to be used: facts
/// "labFolder"; "backup" (its path below the lab, where there is a good one); "aside" (a name that
/// nothing in the lab has, where something lies in the database's place).
void nameWayBack(Error& error, const LabFolder& folder, const LabMarker& marker);

} // namespace semblance::storage
