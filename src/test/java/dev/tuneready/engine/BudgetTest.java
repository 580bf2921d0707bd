package dev.tuneready.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BudgetTest {
  private static final long TOTAL = 96 << 20;

  /** What all but the latecomers share. */
  private static final long SHARED = TOTAL / 16 * 15;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100, 65_535, 1 << 20, TOTAL, Long.MAX_VALUE})
  void neverMoreIsTakenThanThereIs(long total) {
    Random random = new Random(30);
    Budget budget = new Budget(total);
    List<Loan> open = new ArrayList<>();
    List<Loan> filled = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> open.add(budget.open());
        case 2 -> {
          if (!open.isEmpty()) {
            Loan loan = open.remove(random.nextInt(open.size()));
            assertEquals(loan.bytes(), loan.bytes());
            filled.add(loan);
          }
        }
        default -> {
          List<Loan> some = random.nextBoolean() ? open : filled;
          if (!some.isEmpty()) {
            Loan loan = some.remove(random.nextInt(some.size()));
            loan.end();
            loan.end();
          }
        }
      }
      assertEquals(filled.stream().mapToLong(Loan::bytes).sum(), budget.taken());
      assertTrue(budget.taken() <= total && budget.taken() >= 0, "step " + step);
      if (open.size() + filled.size() > 40) {
        open.forEach(Loan::end);
        filled.forEach(Loan::end);
        open.clear();
        filled.clear();
        assertEquals(0, budget.taken());
      }
    }
  }

  @Test
  void thoseThatWaitShareEvenly() {
    Budget budget = new Budget(TOTAL);
    List<Loan> loans = List.of(budget.open(), budget.open(), budget.open());
    loans.forEach(loan -> assertEquals(SHARED / 3, loan.bytes()));
  }

  @Test
  void whatIsGivenBackIsTakenByThoseThatFollow() {
    Budget budget = new Budget(TOTAL);
    Loan first = budget.open();
    Loan unused = budget.open();
    assertEquals(SHARED / 2, first.bytes());
    first.end();
    unused.end();
    assertEquals(SHARED, budget.open().bytes());
  }

  @Test
  void latecomerGetsTheLeastAndLeavesSomeForTheNext() {
    Budget budget = new Budget(TOTAL);
    assertEquals(SHARED, budget.open().bytes());
    for (int late = 0; late < 50; late++) {
      assertEquals(Budget.LEAST, budget.open().bytes());
    }
    for (int late = 0; late < 50; late++) {
      assertTrue(budget.open().bytes() > 0);
    }
  }
}
