// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "foundation/Clock.h"

#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace semblance::tests {

/// Says the time it was told: 2026-01-02 03:04:05.678 UTC unless set.
class SetClock final : public Clock
{
public:
    std::chrono::sys_time<std::chrono::milliseconds> now() const override { return time; }

    std::chrono::sys_time<std::chrono::milliseconds> time{
        std::chrono::milliseconds(1'767'323'045'678)};
};

/// An empty lab that goes with the object.
struct TestLab
{
    std::unique_ptr<QTemporaryDir> place;
    std::unique_ptr<casework::Lab> lab;
};

/// Changes numbers of one template of the only lab in `place`, behind its back.
void damageATemplate(const QTemporaryDir& place);

/// A kind of storage that the contracts of the repositories hold for.
struct LabMaker
{
    std::string name;
    std::function<TestLab()> make;
};

/// Every kind there is; contract tests run on each.
std::vector<LabMaker> labMakers();

/// A reference that differs by `number` in everything; templates of "model-a" (3 numbers) and
/// "model-b" (2 numbers).
casework::NewReference sampleReference(const QString& subject, int number);

/// The bytes of a text.
Bytes bytesOf(std::string_view text);

} // namespace semblance::tests
