// SPDX-License-Identifier: GPL-3.0-or-later
//
// Images enrolled per second, from files to complete records in a new lab:
//   bench_enrolment FOLDER [IMAGES]     folder as `gallery enrol` takes it; the first IMAGES of it
#include "app/wiring/Wiring.h"
#include "casework/gallery/Enrolment.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace semblance;

namespace {

[[noreturn]] void giveUp(const Error& error)
{
    std::fprintf(stderr, "%s: %s (%s)\n", error.subject.c_str(), name(error.code).data(),
                 error.detail.c_str());
    std::exit(EXIT_FAILURE);
}

template <typename T>
T orGiveUp(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_enrolment FOLDER [IMAGES]\n");
        return EXIT_FAILURE;
    }
    auto plan = orGiveUp(casework::planFromFolder(argv[1], {}));
    if (argc > 2)
        plan.items.resize(
            std::min(plan.items.size(), static_cast<std::size_t>(std::max(1, std::atoi(argv[2])))));

    const SystemClock clock;
    const QTemporaryDir folder;
    const auto directory = app::makeLabDirectory(clock);
    const auto lab = orGiveUp(directory->create(
        folder.filePath(QStringLiteral("lab")).toStdString(), QStringLiteral("bench")));
    const QString gallery = QStringLiteral("bench");
    orGiveUp(lab->galleries().create(gallery, gallery, gallery, QDateTime::currentDateTimeUtc()));
    const auto pipeline = orGiveUp(app::loadEngine(app::thisInstallation()));
    casework::Enrolment enrolment(lab->galleries(), lab->originals(), pipeline, clock);

    const auto start = std::chrono::steady_clock::now();
    const auto report =
        orGiveUp(enrolment.run(gallery, plan, casework::SeveralFaces::TakeCentral, {}));
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%zu images in %.1f s: %.1f images/s; %d enrolled, %zu not\n", plan.items.size(),
                seconds, static_cast<double>(plan.items.size()) / seconds, report.enrolled,
                report.problems.size());
    for (const auto& problem : report.problems)
        std::printf("  %s: %s\n", qPrintable(problem.image), name(problem.error.code).data());
    return EXIT_SUCCESS;
}
