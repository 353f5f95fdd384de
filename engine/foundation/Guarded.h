// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <exception>
#include <new>
#include <string>
#include <type_traits>

namespace semblance {

/// What `work()`, which returns a Result, returns. What a library throws inside it becomes
/// BackendFailed about `subject`, memory that runs out OutOfMemory.
template <typename Work>
std::invoke_result_t<const Work&> guarded(Stage stage, const std::string& subject, const Work& work)
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, stage, subject, "not enough memory");
    } catch (const std::exception& error) {
        return failure(ErrorCode::BackendFailed, stage, subject, error.what());
    } catch (...) {
        return failure(ErrorCode::BackendFailed, stage, subject, "thrown: not an exception");
    }
}

} // namespace semblance
