// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/lab/FolderLabDirectory.h"
#include "support/TestLab.h"

#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <string>

namespace semblance::tests {

/// Where a test makes labs in folders: an empty place, a clock that it sets, a directory of labs.
class LabPlace
{
protected:
    void makePlace() { m_place = std::make_unique<QTemporaryDir>(); }
    std::filesystem::path at(const std::string& name) const
    {
        return std::filesystem::path(m_place->path().toStdString()) / name;
    }
    /// A closed lab with a gallery, a reference and its original.
    std::filesystem::path filledLab()
    {
        auto lab = m_directory.create(at("lab"), QStringLiteral("Test lab")).value();
        const auto gallery = lab->galleries()
                                 .create(QStringLiteral("Custody"), QStringLiteral("s"),
                                         QStringLiteral("l"), QDateTime::currentDateTimeUtc())
                                 .value();
        auto added = sampleReference(QStringLiteral("anna"), 1);
        added.reference.original = lab->originals().put(bytesOf("original")).value();
        if (!lab->galleries().addReference(gallery.id, added.reference, added.templates))
            qFatal("cannot fill a lab");
        return at("lab");
    }

    std::unique_ptr<QTemporaryDir> m_place;
    SetClock m_clock;
    storage::FolderLabDirectory m_directory{m_clock};
};

} // namespace semblance::tests
