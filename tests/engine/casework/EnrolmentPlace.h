// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/gallery/Enrolment.h"
#include "support/BytesReferenceMaker.h"
#include "support/TestLab.h"

#include <QTest>

#include <filesystem>
#include <fstream>

namespace semblance::tests {

/// A lab with an empty gallery beside a folder of images; what tests of runs over a gallery share.
/// The global data "maker" says which of labMakers().
class EnrolmentPlace
{
protected:
    static void labMakerData()
    {
        QTest::addColumn<int>("maker");
        const auto makers = labMakers();
        for (std::size_t i = 0; i < makers.size(); ++i)
            QTest::newRow(makers[i].name.c_str()) << static_cast<int>(i);
    }
    void makeLab()
    {
        QFETCH_GLOBAL(int, maker);
        m_lab = labMakers()[static_cast<std::size_t>(maker)].make();
        m_maker = std::make_shared<BytesReferenceMaker>();
        std::filesystem::create_directories(images());
        QVERIFY(galleries().create(kGallery, QStringLiteral("s"), QStringLiteral("l"),
                                   QDateTime::currentDateTimeUtc()));
    }
    void removeLab()
    {
        m_lab.lab.reset();
        m_lab.place.reset();
    }
    /// Another engine is in use from now on.
    void useModels(std::vector<matching::ModelIdentity> models)
    {
        m_maker = std::make_shared<BytesReferenceMaker>(std::move(models));
    }

    void write(const std::string& name, const std::string& text) const
    {
        std::filesystem::create_directories((images() / name).parent_path());
        std::ofstream(images() / name) << text;
    }
    void writeMany(int count) const
    {
        for (int i = 0; i < count; ++i)
            write("p" + std::to_string(i % 10) + "/" + std::to_string(100 + i) + ".jpg",
                  "face " + std::to_string(i));
    }
    std::filesystem::path images() const
    {
        return std::filesystem::path(m_lab.place->path().toStdString()) / "images";
    }
    casework::EnrolmentPlan plan() const { return casework::planFromFolder(images(), {}).value(); }
    Result<casework::EnrolmentReport>
    enrol(casework::SeveralFaces severalFaces = casework::SeveralFaces::Refuse,
          unsigned threads = 0)
    {
        return casework::Enrolment(galleries(), m_lab.lab->originals(), m_maker, m_clock, threads)
            .run(kGallery, plan(), severalFaces, {});
    }
    casework::GalleryRepository& galleries() { return m_lab.lab->galleries(); }
    casework::Gallery gallery() { return galleries().byName(kGallery).value(); }
    std::vector<casework::Reference> references()
    {
        return galleries().references(gallery().id, 0, 100'000).value();
    }
    /// Every reference has its original and every template.
    bool isWhole()
    {
        const auto all = references();
        const bool haveOriginals =
            std::all_of(all.begin(), all.end(), [this](const auto& reference) {
                return m_lab.lab->originals().read(reference.original).has_value();
            });
        return haveOriginals &&
               galleries().withoutTemplates(gallery().id, m_maker->models())->empty();
    }

    const QString kGallery = QStringLiteral("Custody");
    TestLab m_lab;
    SetClock m_clock;
    std::shared_ptr<BytesReferenceMaker> m_maker;
};

} // namespace semblance::tests
